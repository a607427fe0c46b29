package dev.modvm.processor.machines;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.CodeSizeEvaluator;

/** What a class file tells of the code in it. */
final class ClassFacts {
    /** What lambdas, string concatenation and records compile to. */
    private static final Set<String> BOOTSTRAPS =
            Set.of(
                    "java/lang/invoke/LambdaMetafactory",
                    "java/lang/invoke/StringConcatFactory",
                    "java/lang/runtime/ObjectMethods");

    private static final Set<String> WAYS_INTO_REFLECTION =
            Set.of("java/lang/Class", "java/lang/ClassLoader", "java/util/ServiceLoader");

    private final Map<String, Integer> sizes = new TreeMap<>();
    private final Set<String> reflection = new TreeSet<>();

    private ClassFacts() {}

    static ClassFacts of(byte[] classFile) {
        ClassFacts facts = new ClassFacts();
        new ClassReader(classFile).accept(facts.new Reader(), ClassReader.SKIP_DEBUG);
        return facts;
    }

    /** The bytes that each method has at most, by name and descriptor. */
    Map<String, Integer> methodSizes() {
        return sizes;
    }

    /** Uses of reflection, and of method handles beyond what the language compiles to. */
    List<String> reflection() {
        return List.copyOf(reflection);
    }

    private void look(String where, Type type) {
        switch (type.getSort()) {
            case Type.ARRAY -> look(where, type.getElementType());
            case Type.METHOD -> {
                look(where, type.getReturnType());
                for (Type argument : type.getArgumentTypes()) {
                    look(where, argument);
                }
            }
            case Type.OBJECT -> look(where, type.getInternalName());
            default -> {}
        }
    }

    private void look(String where, String type) {
        if (type.startsWith("java/lang/reflect/") || type.startsWith("java/lang/invoke/")) {
            reflection.add(where + " uses " + type);
        }
    }

    private void look(String where, Handle bootstrap, Object... constants) {
        if (!BOOTSTRAPS.contains(bootstrap.getOwner())) {
            reflection.add(where + " uses " + bootstrap);
        }
        for (Object constant : constants) {
            lookAtConstant(where, constant);
        }
    }

    private void lookAtConstant(String where, Object constant) {
        if (constant instanceof Type type) {
            look(where, type);
        } else if (constant instanceof Handle handle) {
            lookAtMember(where, handle.getOwner(), handle.getDesc());
        } else if (constant instanceof ConstantDynamic dynamic) {
            look(where, dynamic.getBootstrapMethod());
        }
    }

    private void lookAtMember(String where, String owner, String descriptor) {
        if (WAYS_INTO_REFLECTION.contains(owner)) {
            reflection.add(where + " uses " + owner);
        }
        look(where, Type.getObjectType(owner));
        look(where, Type.getType(descriptor));
    }

    private final class Reader extends ClassVisitor {
        Reader() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                String generic,
                String parent,
                String[] faces) {
            look("superclass", parent);
            for (String face : faces) {
                look("interface", face);
            }
        }

        @Override
        public FieldVisitor visitField(
                int access, String name, String descriptor, String generic, Object value) {
            look(name, Type.getType(descriptor));
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String generic, String[] thrown) {
            look(name, Type.getType(descriptor));
            return new CodeSizeEvaluator(Opcodes.ASM9, new Code(name)) {
                @Override
                public void visitEnd() {
                    sizes.put(name + descriptor, getMaxSize());
                }
            };
        }
    }

    private final class Code extends MethodVisitor {
        private final String where;

        Code(String where) {
            super(Opcodes.ASM9);
            this.where = where;
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            look(where, Type.getObjectType(type));
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            lookAtMember(where, owner, descriptor);
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String name, String descriptor, boolean isInterface) {
            lookAtMember(where, owner, descriptor);
        }

        @Override
        public void visitInvokeDynamicInsn(
                String name, String descriptor, Handle bootstrap, Object... arguments) {
            look(where, Type.getMethodType(descriptor));
            look(where, bootstrap, arguments);
        }

        @Override
        public void visitLdcInsn(Object constant) {
            lookAtConstant(where, constant);
        }
    }
}
