package dev.modvm.runtime.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.MethodRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * Finds reflection in a compiled class: {@code java.lang.reflect}, and {@code java.lang.invoke} but
 * for variable handles and what lambdas, string concatenation and records compile to. The ways into
 * reflection that bear neither name, {@code Class.forName} and the like, count as well.
 */
final class ReflectionScan {
    private static final Set<String> LOOKUPS = Set.of("lookup", "arrayElementVarHandle");
    private static final Set<String> BOOTSTRAPS =
            Set.of(
                    "java/lang/invoke/LambdaMetafactory",
                    "java/lang/invoke/StringConcatFactory",
                    "java/lang/runtime/ObjectMethods");
    private static final Set<String> HANDLE_LOOKUPS = Set.of("findVarHandle");

    /** Methods of {@code java.lang.Class} that need no reflection. */
    private static final Set<String> HARMLESS_OF_CLASS =
            Set.of("getSimpleName", "getName", "isInstance", "cast", "desiredAssertionStatus");

    private ReflectionScan() {}

    /**
     * Scans a class.
     *
     * @param classFile the bytes of its class file
     * @return one line for each forbidden reference, with the method that it is in; empty if none
     */
    static List<String> forbiddenReferences(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        Set<String> found = new TreeSet<>();
        reader.accept(new Types(reader.getClassName(), found), ClassReader.SKIP_DEBUG);
        reader.accept(new Calls(reader.getClassName(), found), ClassReader.SKIP_DEBUG);
        return new ArrayList<>(found);
    }

    private static boolean isReflective(String type) {
        return type.startsWith("java/lang/reflect/")
                || (type.startsWith("java/lang/invoke/")
                        && !type.equals("java/lang/invoke/VarHandle")
                        && !type.equals("java/lang/invoke/MethodHandles")
                        && !type.startsWith("java/lang/invoke/MethodHandles$Lookup"));
    }

    private static String readable(String type) {
        return type.replace('/', '.');
    }

    /** The types that appear in fields, signatures, annotations and code, bootstraps aside. */
    private static final class Types extends ClassRemapper {
        Types(String scanned, Set<String> found) {
            super(Opcodes.ASM9, new ClassWriter(0), new TypeProbe(scanned, found));
        }

        @Override
        public void visitInnerClass(String name, String outer, String inner, int access) {
            // javac lists MethodHandles$Lookup here for every lambda; it is no use of it.
        }

        @Override
        protected MethodVisitor createMethodRemapper(MethodVisitor method) {
            return new MethodRemapper(Opcodes.ASM9, method, remapper) {
                @Override
                public void visitInvokeDynamicInsn(
                        String name, String descriptor, Handle bootstrap, Object... arguments) {
                    // Calls judges the bootstrap; these are the types that the code itself has.
                    remapper.mapMethodDesc(descriptor);
                    for (Object argument : arguments) {
                        if (argument instanceof Type type) {
                            remapper.mapValue(type);
                        } else if (argument instanceof Handle handle) {
                            remapper.mapType(handle.getOwner());
                            mapDescriptor(handle.getDesc());
                        }
                    }
                }

                private void mapDescriptor(String descriptor) {
                    if (descriptor.startsWith("(")) {
                        remapper.mapMethodDesc(descriptor);
                    } else {
                        remapper.mapDesc(descriptor);
                    }
                }
            };
        }
    }

    private static final class TypeProbe extends Remapper {
        private final String scanned;
        private final Set<String> found;

        TypeProbe(String scanned, Set<String> found) {
            super(Opcodes.ASM9);
            this.scanned = scanned;
            this.found = found;
        }

        @Override
        public String map(String type) {
            if (isReflective(type)) {
                found.add(readable(scanned) + " uses " + readable(type));
            }
            return type;
        }
    }

    /** The methods that are called or referred to. */
    private static final class Calls extends ClassVisitor {
        private final String scanned;
        private final Set<String> found;

        Calls(String scanned, Set<String> found) {
            super(Opcodes.ASM9);
            this.scanned = scanned;
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String generic, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String name, String type, boolean isInterface) {
                    judge(method, owner, name);
                }

                @Override
                public void visitInvokeDynamicInsn(
                        String name, String type, Handle bootstrap, Object... arguments) {
                    judgeBootstrap(method, bootstrap);
                    for (Object argument : arguments) {
                        judgeConstant(method, argument);
                    }
                }

                @Override
                public void visitLdcInsn(Object constant) {
                    judgeConstant(method, constant);
                }
            };
        }

        private void judgeBootstrap(String method, Handle bootstrap) {
            if (!BOOTSTRAPS.contains(bootstrap.getOwner())) {
                report(method, bootstrap.getOwner(), bootstrap.getName());
            }
        }

        private void judgeConstant(String method, Object constant) {
            if (constant instanceof Handle handle) {
                judge(method, handle.getOwner(), handle.getName());
            } else if (constant instanceof ConstantDynamic dynamic) {
                judgeBootstrap(method, dynamic.getBootstrapMethod());
            }
        }

        private void judge(String method, String owner, String name) {
            boolean forbidden =
                    switch (owner) {
                        case "java/lang/invoke/VarHandle" -> false;
                        case "java/lang/invoke/MethodHandles" -> !LOOKUPS.contains(name);
                        case "java/lang/invoke/MethodHandles$Lookup" ->
                                !HANDLE_LOOKUPS.contains(name);
                        case "java/lang/Class" -> !HARMLESS_OF_CLASS.contains(name);
                        case "java/lang/ClassLoader", "java/util/ServiceLoader" -> true;
                        default -> isReflective(owner);
                    };
            if (forbidden) {
                report(method, owner, name);
            }
        }

        private void report(String method, String owner, String name) {
            found.add(readable(scanned) + "." + method + " calls " + readable(owner) + "." + name);
        }
    }
}
