package dev.modvm.processor.diagnostics;

import java.util.List;
import java.util.Locale;

/**
 * The catalogue: every mistake that the processor reports, with its message. A message says what is
 * wrong and what was expected, and in a second line how to mend it. The gaps, {@code %s}, are
 * filled by the rule that finds the mistake.
 */
public enum Diagnostic {
    /** A component names no base type. */
    BASE_MISSING(
            "@%s names no base type.",
            "Write @%s(base = U8.class), or U16, U32 or U64: the type of the values that it exchanges."),

    /** A base or address type is none of ours. */
    BASE_UNSUPPORTED(
            "%s = %s.class is not a type that a channel can carry.",
            "Use U8.class, U16.class, U32.class or U64.class%s."),

    /** A component has another base type than most of its machine. */
    BASE_DISAGREES(
            "%s is %s, which has base %s; %s has base %s%s.",
            "Give %s the base %s, or take another component."),

    /** A component has another address type than most of its machine. */
    ADDRESS_DISAGREES(
            "%s is %s, which has addresses of type %s; %s has %s%s.",
            "Give %s addresses of type %s, or take another component."),

    /** A class is annotated as two kinds of component. */
    COMPONENT_TWO_KINDS(
            "%s is both a %s and a %s.", "Keep one of @%s and @%s, or split the class in two."),

    /** A component is something that a machine can't have instances of its own of. */
    COMPONENT_CLASS("%s is %s, but a component is a class of its own.", "%s"),

    /** A class has methods of a component, but is none. */
    COMPONENT_UNANNOTATED(
            "%s has %s with @%s, but is no component.",
            "Annotate the class with @Processor, @Peripheral or @Node; one that components extend is abstract."),

    /** An annotation is written where it means nothing. */
    MISPLACED("@%s means nothing on %s.", "It belongs on %s. Move it there, or remove it."),

    /** A class file mentions a type that is not there. */
    TYPE_MISSING(
            "%s mentions %s, which is not there.",
            "Add the library that has it to those that are compiled against."),

    /** A component class has type parameters. */
    COMPONENT_GENERIC(
            "%s has type parameters; a component is a plain class.",
            "Remove them, or write a subclass without type parameters and annotate that."),

    /** A processor has no step. */
    STEP_MISSING(
            "%s has no method with @Step, so it can not run.",
            "Annotate the method that executes one instruction with @Step, or write an instruction table, with @Fetch and @Instruction."),

    /** A processor has both a step and an instruction table. */
    STEP_AND_TABLE(
            "%s() has @Step, but %s() belongs to an instruction table, from which the step is generated.",
            "Keep the one or the other."),

    /** An instruction table has no method that reads the opcode. */
    FETCH_MISSING(
            "The instruction table of %s has no method with @Fetch.",
            "Annotate the method that reads the next opcode and returns it with @Fetch."),

    /** A processor reads opcodes, and has no instruction for any. */
    INSTRUCTION_MISSING(
            "%s() reads opcodes, but there is no method with @Instruction.",
            "Annotate the methods that execute instructions: @Instruction(opcode = 0xEA, syntax = \"NOP\", cycles = 2)."),

    /** An instruction has no opcode. */
    OPCODE_MISSING(
            "@Instruction of %s() has no opcode.",
            "Write opcode = the number that @Fetch returns for it."),

    /** An opcode is beyond the base type. */
    OPCODE_RANGE("The opcode %s of %s() is beyond the base %s.", "Opcodes go from %s to %s."),

    /** Two instructions have the same opcode. */
    OPCODE_DOUBLED(
            "The opcode %s of %s() is that of %s() too.",
            "Each opcode has one @Instruction; only a subclass replaces what it inherits."),

    /** No instruction has some of the opcodes. */
    OPCODES_UNCOVERED(
            "%s has no instruction for %s: %s.",
            "Add them, or a method with @Otherwise, which takes the opcode and the ports that it needs."),

    /** An instruction has no syntax. */
    SYNTAX_MISSING(
            "@Instruction of %s has no syntax.",
            "Write it as its assembler does, with operands in braces: syntax = \"LDA #{u8}\"."),

    /** The syntax of an instruction can not be read. */
    SYNTAX_MALFORMED("The syntax \"%s\" %s.", "%s"),

    /** An instruction does not say how long it takes. */
    CYCLES_MISSING(
            "@Instruction of %s does not say its cycles.",
            "Write cycles = its clock cycles, with the fetch of its opcode."),

    /** An instruction takes no time. */
    CYCLES_RANGE(
            "%s takes %s cycles, but an instruction takes at least one.",
            "Write its clock cycles, with the fetch of its opcode."),

    /** A method for all other opcodes does not take the opcode. */
    OTHERWISE_PARAMETERS(
            "%s() has the parameters (%s), but a method with @Otherwise takes the opcode as an int, then ports.",
            "Write %s(int opcode%s)."),

    /** A class declares more instructions than a class file has room for. */
    TABLE_TOO_LARGE(
            "The instructions that %s declares need at least %s constants, but a class file has room for %s. Different opcodes and cycles: %s; syntaxes: %s; names of methods: %s.",
            "Move a part of them to an abstract superclass of %s, whose class file has constants of its own."),

    /** An instruction table in a library has no dispatch. */
    TABLE_NOT_GENERATED(
            "The instruction table of %s was compiled without the annotation processor, so there is no %s.",
            "Compile the library with the annotation processor of modvm."),

    /** Two methods have the same role in the life cycle. */
    LIFECYCLE_DOUBLED(
            "%s() is a second method with @%s; the first is %s().", "Keep @%s on one of them."),

    /** A method has a role that its kind of component does not play. */
    LIFECYCLE_MISPLACED("@%s has no meaning in a %s.", "%s"),

    /** A life-cycle method returns the wrong type. */
    LIFECYCLE_RETURN(
            "%s() returns %s, but a method with @%s returns %s.", "Change its return type."),

    /** A method with {@code @Cycle} gives a promise in cycles that it does not count. */
    CYCLE_WITHOUT_ELAPSED(
            "%s() returns for how many cycles it can be left alone, but does not take those that elapsed.",
            "Add them as the first parameter, int or long, or return void."),

    /** The frequency of a processor's clock is out of range. */
    CLOCK_RANGE(
            "A clock of %s Hz is out of range.", "Write a frequency from 1 to 2147483647, in Hz."),

    /** Some processors of a machine have a clock, and this one has none. */
    CLOCK_MISSING(
            "%s is %s, which has no clock, but %s has one of %s Hz, so they can't be related.",
            "Write @%s(clock = …) on %s, or remove the other clocks."),

    /** A processor whose accesses are its cycles has no bus. */
    CLOCK_WITHOUT_BUS(
            "%s has Timing.ACCESS, so that its accesses are its time, but none of its methods takes a bus.",
            "Take a Bus in its step, or remove the timing."),

    /** Wait states are asked for where nothing is accessed. */
    WAIT_STATES_MISPLACED(
            "%s() takes WaitStates, but only an access can wait.",
            "Take them in the methods with @Handles only."),

    /** A line has one end only, and another line has nearly the same name. */
    LINE_ALONE(
            "No other component of %s has the line %s of %s(), but %s.",
            "%s; or connect the one to the other with @Connect."),

    /** A method or field of a component that the machine uses is static. */
    METHOD_STATIC("%s is static; a machine uses the members of an instance.", "Remove static."),

    /** A handler names something that is not a request. */
    HANDLES_REQUEST("@Handles names %s.", "%s"),

    /** A class that is named as a request lacks something that requests have. */
    REQUEST_CLASS("@%s of %s.%s() names %s.", "%s"),

    /** A handler of loads, saves or peeks does not take the carriers of its types. */
    HANDLER_CARRIER(
            "%s() has the parameters (%s), but a handler of %s in a component with base %s and address %s takes (%s).",
            "Change the parameters; ports may follow them."),

    /** A handler does not take the components of its request. */
    HANDLER_PARAMETERS(
            "%s() has the parameters (%s), but a handler of %s takes its components, (%s), or the record itself.",
            "Change the parameters; ports may follow them."),

    /** A handler of loads, saves or peeks returns the wrong type. */
    HANDLER_RETURN(
            "%s() returns %s, but a handler of %s in a component with base %s returns %s.",
            "Change its return type."),

    /** A handler or a port method has type parameters. */
    METHOD_GENERIC(
            "%s() has type parameters, but what a request consists of and what answers it have fixed types.",
            "Remove them, and write the types themselves."),

    /** Two handlers of one component handle the same request. */
    HANDLER_DOUBLED(
            "%s() handles %s, which %s() handles already.", "Keep one handler for each request."),

    /** A handler throws a checked exception. */
    HANDLER_THROWS(
            "%s() throws the checked exception %s, which nobody who asks could catch.",
            "Catch it in the handler, and answer with: throw RequestFailed.with(code)."),

    /** A memory is no array, or its element type does not follow the base type. */
    MEMORY_TYPE(
            "%s is of type %s, but the memory of a component with base %s is of type %s.",
            "Change its type; memory of several banks is of type Banks<%s>."),

    /** A component has two memories. */
    MEMORY_DOUBLED(
            "%s is a second memory; the first is %s.",
            "A component has one @Memory. Split the class in two components."),

    /** A method that returns a memory has parameters. */
    MEMORY_METHOD(
            "%s() has parameters; a method with @Memory has none.",
            "Remove them: it only returns the array."),

    /** A parameter is of a type that is not a port. */
    PORT_TYPE("%s is not a port.", "%s"),

    /** A port annotation gives no name. */
    PORT_NAME_EMPTY(
            "@Port has no name.",
            "Name a component, as in @Port(\"console\"), or remove the annotation."),

    /** A bus port is narrower or wider than the component's types. */
    BUS_WIDTH(
            "%s does not fit base %s and address %s.",
            "Take %s instead: WideBus is for 64 bits, Bus for everything else."),

    /** A channel port has another base type than its component. */
    FRONT_END_BASE("FrontEnd<%s> does not fit a component with base %s.", "Write FrontEnd<%s>."),

    /** A method of a port interface names no request. */
    SENDS_MISSING(
            "%s() of the port %s has no @Sends.",
            "Name the request that it sends, as in @Sends(LoadRequest.class)."),

    /** A port method names something that is not a request. */
    SENDS_REQUEST("@Sends names %s.", "%s"),

    /** A port method of loads, saves or peeks does not use the carriers of its types. */
    SENDS_CARRIER(
            "%s() is written as %s, but a port method that sends %s with base %s and address %s is written as %s.",
            "Change its parameters and its return type."),

    /** A port method does not take the components of its request. */
    SENDS_PARAMETERS(
            "%s() has the parameters (%s), but a port method that sends %s takes its components, (%s).",
            "Change the parameters."),

    /** A one-way port method returns something. */
    SENDS_ONE_WAY(
            "%s() returns %s, but does not wait for an answer.",
            "Return void, or remove oneWay = true."),

    /** An interface has what a machine spec has, but is none. */
    SPEC_UNANNOTATED(
            "%s maps or connects components, but is no machine spec.",
            "Annotate it with @MachineSpec, so that %sMachine is generated."),

    /** Another class has the name that a generated class should have. */
    GENERATED_NAME("%s is to be generated for %s, but %s.", "Rename the one or the other."),

    /** A machine spec is not a plain interface. */
    SPEC_NOT_INTERFACE(
            "%s is %s, but a machine spec is an interface without type parameters.",
            "Make it one: its methods are the components."),

    /** A machine has no processor. */
    SPEC_WITHOUT_PROCESSOR(
            "%s has neither a processor nor a node, so nothing would ever run.",
            "Add a method that returns a class with @Processor or @Node."),

    /** What unmapped loads give is no value of the base type. */
    UNMAPPED_BEYOND_BASE(
            "unmapped = %s does not fit base %s, whose values end at %s.",
            "Write a value from 0 to %s, or leave it out where such accesses fail."),

    /** Two specs that a spec extends differ in what unmapped accesses do. */
    UNMAPPED_DISAGREES(
            "%s extends %s and %s, which differ in what accesses do that nobody answers.",
            "Decide for %s itself: @MachineSpec(unmapped = 0xFF), or MachineSpec.FAIL."),

    /** A type inherits a method in two ways, which differ in what a machine makes of it. */
    INHERITED_DISAGREE(
            "%s inherits %s() from %s and %s, which differ in @%s.",
            "Decide here: declare %s() in %s itself, with the @%s that it is to have."),

    /** A method of a spec has parameters. */
    ACCESSOR_PARAMETERS(
            "%s() has parameters; a component of a machine is a method without.",
            "Remove them: the component is given to the builder."),

    /** A method of a spec returns something that is not a component. */
    ACCESSOR_NOT_COMPONENT(
            "%s() returns %s, which is not a component.", "%s, or remove the method."),

    /** A component has a name that generated code needs. */
    ACCESSOR_RESERVED(
            "A component can not have the name %s.",
            "Choose another one: build, builder and the methods of Object are taken."),

    /** A component is mapped twice. */
    MAPPED_TWICE(
            "%s() is mapped twice%s.",
            "A component is mapped once in an address space. Keep one @Mapped, or add a second component."),

    /** A list of components is mapped. */
    MAPPED_LIST(
            "%s() is a list, whose components can not all be mapped to one range.",
            "Declare each that is to be mapped by itself, or remove @Mapped and take ports to them."),

    /** A range has no last address. */
    MAPPED_NO_END(
            "%s() is mapped from %s, but to no address.",
            "Write to = the last address of the range, inclusive."),

    /** A range has a negative address. */
    MAPPED_NEGATIVE(
            "%s = %s is below 0.",
            "Addresses start at 0; above 0x7FFFFFFF write a long, as in 0xF0000000L."),

    /** A range ends before it starts. */
    MAPPED_REVERSED("%s() is mapped from %s to %s, which is backwards.", "Swap the two."),

    /** A range goes beyond the address type. */
    MAPPED_BEYOND_ADDRESS(
            "%s() is mapped up to %s, but addresses of type %s end at %s.",
            "Map it lower, or give the components a wider address type."),

    /** Two ranges overlap. */
    MAPPED_OVERLAP("%s() maps %s, which %s() already maps (%s)%s.", "%s"),

    /** A component is mapped in something that is no address space. */
    MAPPED_SPACE(
            "%s() is mapped in %s, which is no address space.",
            "Name a class with @AddressSpace, or leave space out for the main bus."),

    /** A class is a bus of its own, but does not say of which types. */
    SPACE_UNANNOTATED(
            "%s extends %s, but has no @AddressSpace, so nothing tells its types.",
            "Write @AddressSpace(base = U8.class, address = U16.class) on it, or take %s itself for the main bus."),

    /** An address space is not an abstract class that extends a bus. */
    SPACE_CLASS(
            "%s is %s; an address space is an abstract class that extends Bus or WideBus.",
            "Declare it as: abstract class %s extends %s {}"),

    /** An address space extends the wrong bus for its types. */
    SPACE_WIDTH(
            "%s extends %s, which does not fit base %s and address %s.",
            "Extend %s instead: WideBus is for 64 bits, Bus for everything else."),

    /** An address space can not be created. */
    SPACE_CONSTRUCTOR(
            "%s has no constructor without parameters that throws no checked exception.",
            "Write one, or none at all: the machine creates the space by itself."),

    /** An address space has a method that a machine can't deal with. */
    SPACE_METHOD(
            "%s() of %s is %s.",
            "Of an address space, the machine implements decodeLoad() and decodeSave(), and nothing else."),

    /** A port to an address space has a name. */
    SPACE_PORT_NAMED(
            "The port %s has a name, but %s is connected by its type.",
            "Remove @Port; or take Bus or WideBus, to go straight to a component."),

    /** A port and the component that it is connected to have other types. */
    PORT_WIDTHS(
            "The port %s of %s() is connected to %s(), which has base %s and addresses of type %s.",
            "Connect it to a component with base %s and addresses of type %s, like %s() itself, or take another port."),

    /** A mirror ignores lines that the address type does not have. */
    MIRROR_BEYOND_ADDRESS(
            "%s() is mirrored by %s, but addresses of type %s end at %s.",
            "Leave these lines out, which leaves mirror = %s, or give the components a wider address type."),

    /** A mirror ignores lines that tell the addresses of the range apart. */
    MIRROR_WITHIN_RANGE(
            "The mirror of %s() ignores %s, which tells the addresses of %s-%s apart, or from others.",
            "The lines of a mirror are 0 in the whole range. Write mirror = %s, or map the component to the lowest of its copies."),

    /** A range is larger than the memory behind it. */
    MAPPED_BEYOND_MEMORY(
            "%s() is mapped to %s addresses (%s), but %s of %s has %s.",
            "End the range at %s, or make the array larger."),

    /** A mapped component can neither load nor save. */
    MAPPED_UNANSWERING(
            "%s() is mapped, but %s answers neither loads nor saves.",
            "Give it an array with @Memory, or a handler of LoadRequest or SaveRequest."),

    /** A named port names no component. */
    PORT_UNKNOWN("The port %s of %s() names no component of %s.", "%s"),

    /** No component answers a port. */
    PORT_UNBOUND(
            "No component of %s answers the port %s of %s().", "It needs %s. Add one to %s%s."),

    /** Several components could answer a port. */
    PORT_AMBIGUOUS(
            "Several components of %s could answer the port %s of %s(): %s.",
            "Name one of them: @Port(\"%s\")."),

    /** A port could be an end of several lines. */
    PORT_AMBIGUOUS_LINE(
            "The port %2$s of %3$s() could be any of several lines of %1$s: %4$s.",
            "Name one of them: @Port(\"%5$s\")."),

    /** The component that a port names does not answer what the port sends. */
    PORT_UNANSWERED(
            "The port %s of %s() is connected to %s(), which does not answer %s.",
            "Connect it to another component, or add a handler to %s."),

    /** A port to one component is connected to a list of them. */
    PORT_LIST("The port %s of %s() is connected to %s(), which is a list of components.", "%s"),

    /** A port to a list of components is connected to a single one. */
    PORT_NOT_LIST(
            "The port %s of %s() is connected to %s(), which is one component, and no list.",
            "Take %s instead."),

    /** A port method expects another answer than the handler gives. */
    PORT_ANSWER("%s() of the port %s returns %s, but %s() answers %s with %s.", "Return %s."),

    /** A connection is of a port that does not exist. */
    CONNECT_UNKNOWN_PORT("%s() has no port named %s.", "%s"),

    /** A connection leads to a component that does not exist. */
    CONNECT_UNKNOWN_COMPONENT("%s() connects a port to %s, which is no component of %s.", "%s"),

    /** A port is connected twice. */
    CONNECT_DOUBLED("%s() connects its port %s twice.", "Keep one @Connect for each port."),

    /** Something that the machine uses is not visible to it. */
    INACCESSIBLE("%s is not accessible to %s, which is generated in %s.", "Make it %s."),

    /** Components wait for one another in a circle. A warning. */
    QUERY_CIRCLE(
            "In %s components ask one another in a circle: %s.",
            "Each can be asked in the middle of its own query. Send one way where no answer is needed (oneWay = true); or, where the handlers stand it, @SuppressWarnings(\"modvm/QueryCircle\").",
            true),

    /** A line has one end only. A warning. */
    LINE_UNDRIVEN(
            "No other component of %s has %s %s of %s(), so nobody raises it, or nobody looks at it.",
            "Add a component that has it, or connect it to another line with @Connect; or, where an input is left open, @SuppressWarnings(\"modvm/LineUndriven\").",
            true),

    /** Nothing can reach a handler. A warning. */
    HANDLER_UNREACHED(
            "No component of %s sends %s to %s, so %s() is never called.",
            "Take a port that sends it, or remove the handler; or @SuppressWarnings(\"modvm/HandlerUnreached\").",
            true),

    /** Nobody queries a peripheral. A warning. */
    PERIPHERAL_UNASKED(
            "Nobody asks %s() anything: %s.",
            "%s, or remove it; or @SuppressWarnings(\"modvm/PeripheralUnasked\").", true);

    private final String problem;
    private final String remedy;
    private final boolean warning;

    Diagnostic(String problem, String remedy) {
        this(problem, remedy, false);
    }

    Diagnostic(String problem, String remedy, boolean warning) {
        this.problem = problem;
        this.remedy = remedy;
        this.warning = warning;
    }

    /**
     * Tells whether it may be no mistake: the machine is generated all the same, and {@code
     * SuppressWarnings} silences it.
     *
     * @return whether it is reported as a warning
     */
    public boolean isWarning() {
        return warning;
    }

    /**
     * Returns the code that users see, search for and suppress: {@code MappedOverlap}.
     *
     * @return the constant's name in camel case
     */
    public String code() {
        StringBuilder code = new StringBuilder();
        for (String word : name().split("_", -1)) {
            code.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return code.toString();
    }

    String message(List<String> arguments) {
        return String.format(Locale.ROOT, problem + "\n" + remedy, arguments.toArray());
    }
}
