package dev.modvm.runtime;

/** A window of a bus that shows whichever bank is selected. Only fused execution has them. */
final class BankWindow {
    private final Banks<byte[]> banks;
    private final Bus bus;
    private final int window;
    private final int base;
    private final boolean loadable;
    private final boolean savable;

    BankWindow(
            Banks<byte[]> banks, Bus bus, int window, int base, boolean loadable, boolean savable) {
        this.banks = banks;
        this.bus = bus;
        this.window = window;
        this.base = base;
        this.loadable = loadable;
        this.savable = savable;
    }

    int window() {
        return window;
    }

    void open() {
        banks.open(this);
    }

    void close() {
        banks.close(this);
    }

    void show(byte[] bank) {
        bus.showWindow(window, bank, base, loadable, savable);
    }
}
