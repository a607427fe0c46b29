package consumer;

/** Placeholder, to be replaced: javac loads the processor, but there is nothing here for it. */
public final class Consumer {
    private Consumer() {}

    public static void main(String[] args) {
        System.out.println("consumer");
    }
}
