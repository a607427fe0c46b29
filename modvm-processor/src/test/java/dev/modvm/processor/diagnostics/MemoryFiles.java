package dev.modvm.processor.diagnostics;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * Keeps what a compiler writes in memory. Unlike that of compile-testing, it gives away what was
 * generated also where the compilation failed, which is most of the time here, and it leaves the
 * class path open for the next compilation.
 */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, Written> written = new TreeMap<>();

    /**
     * Creates a file manager.
     *
     * @param classPath reads classes
     */
    MemoryFiles(JavaFileManager classPath) {
        super(classPath);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return write(className.replace('.', '/') + kind.extension, kind);
    }

    @Override
    public FileObject getFileForOutput(
            Location location, String packageName, String relativeName, FileObject sibling) {
        return write(packageName.replace('.', '/') + "/" + relativeName, JavaFileObject.Kind.OTHER);
    }

    private JavaFileObject write(String path, JavaFileObject.Kind kind) {
        Written file = new Written(path, kind);
        written.put(path, file);
        return file;
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        return one.toUri().equals(other.toUri());
    }

    @Override
    public void close() {
        // The class path is for others too.
    }

    /** Returns the sources that were written, by the qualified names of their classes. */
    Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        written.forEach(
                (path, file) -> {
                    if (file.getKind() == JavaFileObject.Kind.SOURCE) {
                        sources.put(
                                path.replaceFirst("\\.java$", "").replace('/', '.'),
                                file.getCharContent(true));
                    }
                });
        return sources;
    }

    private static final class Written extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Written(String path, JavaFileObject.Kind kind) {
            super(URI.create("mem:///" + path), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        @Override
        public String getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
