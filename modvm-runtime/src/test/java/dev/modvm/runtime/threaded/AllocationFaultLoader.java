package dev.modvm.runtime.threaded;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Loads this project's classes once more; those of threaded execution call {@link AllocationFaults}
 * before each place where the JVM may run out of memory: before an object, an array or a lambda is
 * made, and before the methods of the JDK that may do so.
 */
final class AllocationFaultLoader extends ClassLoader {
    private static final String PROJECT = "dev.modvm.";
    private static final String HOOK = AllocationFaults.class.getName().replace('.', '/');

    /** Of the JDK's methods those that allocate, at times, by the end of their owner's name. */
    private static final Map<String, Set<String>> ALLOCATING =
            Map.of(
                    "ConcurrentLinkedQueue", Set.of("add", "iterator"),
                    "ArrayDeque", Set.of("add"),
                    "Arrays", Set.of("copyOf"),
                    "List", Set.of("iterator", "stream", "subList", "add", "copyOf"),
                    "Set", Set.of("iterator", "add"),
                    "ThreadLocal", Set.of("get", "set"),
                    "ReentrantLock", Set.of("lock", "lockInterruptibly"),
                    "Condition", Set.of("await", "awaitNanos"),
                    "Throwable", Set.of("addSuppressed"),
                    "Thread", Set.of("start", "setName"));

    private final List<String> sites = Collections.synchronizedList(new ArrayList<>());

    AllocationFaultLoader() {
        super(AllocationFaultLoader.class.getClassLoader());
    }

    /** Returns where errors can be thrown, so far; the index is the number of the site. */
    List<String> sites() {
        return sites;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(PROJECT) || name.equals(AllocationFaults.class.getName())) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = in.readAllBytes();
            byte[] changed = isSpoilt(name) ? spoil(code) : code;
            return defineClass(name, changed, 0, changed.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    /** The scripted peripheral is written as a generated one is. */
    private static boolean isSpoilt(String name) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return simple.equals("ComponentLife")
                || simple.equals("ScriptedPeripheral")
                || (name.startsWith("dev.modvm.runtime.threaded.")
                        && !simple.startsWith("Scripted")
                        && !simple.startsWith("Frail")
                        && !simple.startsWith("Action"));
    }

    private byte[] spoil(byte[] code) {
        ClassReader reader = new ClassReader(code);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Spoiler(writer), 0);
        return writer.toByteArray();
    }

    private final class Spoiler extends ClassVisitor {
        private String simpleName = "";

        Spoiler(ClassWriter writer) {
            super(Opcodes.ASM9, writer);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                String signature,
                String superName,
                String[] interfaces) {
            simpleName = name.substring(name.lastIndexOf('/') + 1);
            super.visit(version, access, name, signature, superName, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, thrown);
            // What a class needs to be there at all is not what is to be tested.
            return name.equals("<clinit>") ? method : new MethodSpoiler(method, name);
        }

        private final class MethodSpoiler extends MethodVisitor {
            private final String method;
            private int line;

            MethodSpoiler(MethodVisitor next, String method) {
                super(Opcodes.ASM9, next);
                this.method = method;
            }

            private void site(String what) {
                sites.add(simpleName + "." + method + ":" + line + " " + what);
                super.visitLdcInsn(sites.size() - 1);
                super.visitMethodInsn(Opcodes.INVOKESTATIC, HOOK, "at", "(I)V", false);
            }

            @Override
            public void visitLineNumber(int number, Label start) {
                line = number;
                super.visitLineNumber(number, start);
            }

            @Override
            public void visitTypeInsn(int opcode, String type) {
                // After the instruction: the tables of types on the stack refer to its place.
                super.visitTypeInsn(opcode, type);
                if (opcode == Opcodes.NEW || opcode == Opcodes.ANEWARRAY) {
                    site("new " + type.substring(type.lastIndexOf('/') + 1));
                }
            }

            @Override
            public void visitIntInsn(int opcode, int operand) {
                if (opcode == Opcodes.NEWARRAY) {
                    site("new array");
                }
                super.visitIntInsn(opcode, operand);
            }

            @Override
            public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
                site("new array");
                super.visitMultiANewArrayInsn(descriptor, dimensions);
            }

            @Override
            public void visitInvokeDynamicInsn(
                    String name, String descriptor, Handle bootstrap, Object... arguments) {
                site("lambda " + name);
                super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
            }

            @Override
            public void visitMethodInsn(
                    int opcode, String owner, String name, String descriptor, boolean isInterface) {
                String simple = owner.substring(owner.lastIndexOf('/') + 1);
                if (owner.startsWith("java/")
                        && ALLOCATING.getOrDefault(simple, Set.of()).contains(name)) {
                    site(simple + "." + name);
                }
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        }
    }
}
