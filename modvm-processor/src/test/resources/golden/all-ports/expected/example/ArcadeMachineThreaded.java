package example;

import dev.modvm.annotations.GeneratedByModvm;
import dev.modvm.annotations.Timing;
import dev.modvm.annotations.U16;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.BusFault;
import dev.modvm.runtime.CycleCounter;
import dev.modvm.runtime.Data;
import dev.modvm.runtime.FrontEnd;
import dev.modvm.runtime.Good;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.PeekRequest;
import dev.modvm.runtime.Reply;
import dev.modvm.runtime.Request;
import dev.modvm.runtime.Response;
import dev.modvm.runtime.SaveRequest;
import dev.modvm.runtime.threaded.SharedMemory;
import dev.modvm.runtime.threaded.ThreadedComponent;
import dev.modvm.runtime.threaded.ThreadedExecution;
import dev.modvm.runtime.threaded.ThreadedFrontEnd;
import dev.modvm.runtime.threaded.ThreadedFrontEnds;
import dev.modvm.runtime.threaded.ThreadedPeripheral;
import dev.modvm.runtime.threaded.ThreadedProcessor;
import java.util.ArrayList;
import java.util.List;

/**
 * One life of {@link ArcadeMachine}, with a thread for each component: whoever asks an idle
 * peripheral calls its handler itself, and otherwise leaves the query to the thread that
 * owns it.
 */
@GeneratedByModvm("example.Arcade")
final class ArcadeMachineThreaded {
    private ThreadedGameCpu cpu;

    private ThreadedBlitter blitter;

    private ThreadedVideo video;

    private ThreadedVoice left;

    private ThreadedTimer timer;

    private ThreadedRam ram;

    private MappedBus cpuBus;

    private List<ThreadedComponent> targets;

    private final List<ThreadedComponent> parts = new ArrayList<>();

    ArcadeMachineThreaded(ArcadeMachine.Components components, List<Metadata> metadata) {
        cpu = add(new ThreadedGameCpu(metadata.get(parts.size()), components.cpu()));
        blitter = add(new ThreadedBlitter(metadata.get(parts.size()), components.blitter()));
        video = add(new ThreadedVideo(metadata.get(parts.size()), components.video()));
        left = add(new ThreadedVoice(metadata.get(parts.size()), components.left()));
        add(new ThreadedVoice(metadata.get(parts.size()), components.right()));
        timer = add(new ThreadedTimer(metadata.get(parts.size()), components.timer()));
        ram = add(new ThreadedRam(metadata.get(parts.size()), components.ram()));
        cpuBus = new MappedBus(cpu.counter(), Timing.STEP);
        targets = ThreadedFrontEnds.targets(parts);
        cpu.connect(cpuBus, new GpuToBlitter(blitter), new SoundToVoice(left),
                new VideoBus(video, cpu.counter(), Timing.STEP), new ThreadedFrontEnd<>(timer),
                ThreadedFrontEnds.toAll(targets));
        blitter.connect(new VideoBus(video, new CycleCounter(), Timing.STEP));
        cpu.drive(timer);
    }

    ThreadedExecution execution() {
        return new ThreadedExecution(parts);
    }

    private <T extends ThreadedComponent> T add(T part) {
        parts.add(part);
        return part;
    }

    /**
     * The memory map of {@link Arcade}.
     */
    private final class MappedBus extends Bus {
        MappedBus(CycleCounter counter, Timing timing) {
            wire(16, 16, counter, timing);
        }

        @Override
        protected int decodeLoad(int address) {
            if (address <= 0x00FF) {
                return ram.load(address);
            } else {
                throw BusFault.onLoad("Arcade", address);
            }
        }

        @Override
        protected void decodeSave(int address, int value) {
            if (address <= 0x00FF) {
                ram.save(address, value);
            } else {
                throw BusFault.onSave("Arcade", address);
            }
        }
    }

    /**
     * Steps {@link GameCpu}.
     */
    private static final class ThreadedGameCpu extends ThreadedProcessor {
        private final GameCpu component;

        private Bus bus;

        private Gpu gpu;

        private Sound voiceSound;

        private Bus videoBus;

        private FrontEnd<U16> timerFrontEnd;

        private List<FrontEnd<U16>> frontEnds;

        ThreadedGameCpu(Metadata metadata, GameCpu component) {
            super(metadata);
            this.component = component;
        }

        void connect(Bus bus, Gpu gpu, Sound voiceSound, Bus videoBus, FrontEnd<U16> timerFrontEnd,
                List<FrontEnd<U16>> frontEnds) {
            this.bus = bus;
            this.gpu = gpu;
            this.voiceSound = voiceSound;
            this.videoBus = videoBus;
            this.timerFrontEnd = timerFrontEnd;
            this.frontEnds = frontEnds;
        }

        @Override
        protected void step() {
            component.step(bus, gpu, voiceSound, videoBus, timerFrontEnd, frontEnds);
            advance(1);
        }

        @Override
        protected void halt() {
            component.halt();
        }
    }

    /**
     * Hands requests to {@link Blitter}.
     */
    private static final class ThreadedBlitter extends ThreadedPeripheral {
        private final Blitter component;

        private Bus videoBus;

        ThreadedBlitter(Metadata metadata, Blitter component) {
            super(metadata);
            this.component = component;
        }

        void connect(Bus videoBus) {
            this.videoBus = videoBus;
        }

        int blit(Blit request) {
            if (!enter()) {
                return (int) askForLong(() -> answerBlit(request));
            }
            try {
                return answerBlit(request);
            } catch (Throwable thrown) {
                throw fault(thrown);
            } finally {
                leave();
            }
        }

        private int answerBlit(Blit request) {
            return component.blit(request, videoBus);
        }

        @Override
        protected boolean handles(Request request) {
            return request instanceof Blit;
        }

        @Override
        protected Response handle(Request request) {
            if (request instanceof Blit blit) {
                return new Reply<>(answerBlit(blit));
            }
            throw new IllegalArgumentException(request.toString());
        }
    }

    /**
     * Hands requests to {@link Video}.
     */
    private static final class ThreadedVideo extends ThreadedPeripheral {
        private final Video component;

        private final char[] memory;

        ThreadedVideo(Metadata metadata, Video component) {
            super(metadata);
            this.component = component;
            this.memory = component.cells();
        }

        int load(int address) {
            requireAvailable();
            return answerLoad(address);
        }

        private int answerLoad(int address) {
            int index = address & 0xFFFF;
            if (index >= memory.length) {
                throw BusFault.loadBeyond(name(), index, memory.length);
            }
            return SharedMemory.load(memory, index);
        }

        void save(int address, int value) {
            if (!enter()) {
                askTo(() -> answerSave(address, value));
                return;
            }
            try {
                answerSave(address, value);
            } catch (Throwable thrown) {
                throw fault(thrown);
            } finally {
                leave();
            }
        }

        private void answerSave(int address, int value) {
            component.draw(address & 0xFFFF, value & 0xFFFF);
        }

        private int answerPeek(int address) {
            int index = address & 0xFFFF;
            if (index >= memory.length) {
                throw BusFault.loadBeyond(name(), index, memory.length);
            }
            return SharedMemory.load(memory, index);
        }

        @Override
        protected boolean handles(Request request) {
            return request instanceof LoadRequest
                    || request instanceof SaveRequest
                    || request instanceof PeekRequest;
        }

        @Override
        protected Response handle(Request request) {
            if (request instanceof LoadRequest loadRequest) {
                return new Data(answerLoad((int) loadRequest.address()));
            }
            if (request instanceof SaveRequest saveRequest) {
                answerSave((int) saveRequest.address(), (int) saveRequest.value());
                return new Good();
            }
            if (request instanceof PeekRequest peekRequest) {
                return new Data(answerPeek((int) peekRequest.address()));
            }
            throw new IllegalArgumentException(request.toString());
        }
    }

    /**
     * Hands requests to {@link Voice}.
     */
    private static final class ThreadedVoice extends ThreadedPeripheral {
        private final Voice component;

        ThreadedVoice(Metadata metadata, Voice component) {
            super(metadata, true);
            this.component = component;
        }

        void postPlay(int note, int length) {
            post(() -> answerPlay(note, length));
        }

        private void answerPlay(int note, int length) {
            component.play(note, length);
        }

        @Override
        protected boolean handles(Request request) {
            return request instanceof Play;
        }

        @Override
        protected Response handle(Request request) {
            if (request instanceof Play play) {
                answerPlay((int) play.note(), (int) play.length());
                return new Good();
            }
            throw new IllegalArgumentException(request.toString());
        }
    }

    /**
     * Hands requests to {@link Timer}.
     */
    private static final class ThreadedTimer extends ThreadedPeripheral {
        private final Timer component;

        ThreadedTimer(Metadata metadata, Timer component) {
            super(metadata);
            this.component = component;
        }

        @Override
        protected void boot() {
            component.reset();
        }

        @Override
        protected void cycle() {
            component.tick();
        }

        private int answerLoad(int address) {
            return component.count(address & 0xFFFF) & 0xFFFF;
        }

        private int answerPeek(int address) {
            return component.count(address & 0xFFFF) & 0xFFFF;
        }

        @Override
        protected boolean handles(Request request) {
            return request instanceof LoadRequest
                    || request instanceof PeekRequest;
        }

        @Override
        protected Response handle(Request request) {
            if (request instanceof LoadRequest loadRequest) {
                return new Data(answerLoad((int) loadRequest.address()));
            }
            if (request instanceof PeekRequest peekRequest) {
                return new Data(answerPeek((int) peekRequest.address()));
            }
            throw new IllegalArgumentException(request.toString());
        }
    }

    /**
     * Hands requests to {@link Ram}.
     */
    private static final class ThreadedRam extends ThreadedPeripheral {
        private final short[] memory;

        ThreadedRam(Metadata metadata, Ram component) {
            super(metadata);
            this.memory = component.cells;
        }

        int load(int address) {
            requireAvailable();
            return answerLoad(address);
        }

        private int answerLoad(int address) {
            int index = address & 0xFFFF;
            if (index >= memory.length) {
                throw BusFault.loadBeyond(name(), index, memory.length);
            }
            return SharedMemory.load(memory, index);
        }

        void save(int address, int value) {
            requireAvailable();
            answerSave(address, value);
        }

        private void answerSave(int address, int value) {
            int index = address & 0xFFFF;
            if (index >= memory.length) {
                throw BusFault.saveBeyond(name(), index, memory.length);
            }
            SharedMemory.save(memory, index, value);
        }

        private int answerPeek(int address) {
            int index = address & 0xFFFF;
            if (index >= memory.length) {
                throw BusFault.loadBeyond(name(), index, memory.length);
            }
            return SharedMemory.load(memory, index);
        }

        @Override
        protected boolean handles(Request request) {
            return request instanceof LoadRequest
                    || request instanceof SaveRequest
                    || request instanceof PeekRequest;
        }

        @Override
        protected Response handle(Request request) {
            if (request instanceof LoadRequest loadRequest) {
                return new Data(answerLoad((int) loadRequest.address()));
            }
            if (request instanceof SaveRequest saveRequest) {
                answerSave((int) saveRequest.address(), (int) saveRequest.value());
                return new Good();
            }
            if (request instanceof PeekRequest peekRequest) {
                return new Data(answerPeek((int) peekRequest.address()));
            }
            throw new IllegalArgumentException(request.toString());
        }
    }

    /**
     * The way past the map, straight to {@link Video}.
     */
    private static final class VideoBus extends Bus {
        private final ThreadedVideo target;

        VideoBus(ThreadedVideo target, CycleCounter counter, Timing timing) {
            wire(16, 16, counter, timing);
            this.target = target;
        }

        @Override
        protected int decodeLoad(int address) {
            return target.load(address);
        }

        @Override
        protected void decodeSave(int address, int value) {
            target.save(address, value);
        }
    }

    /**
     * The port {@link Gpu}, connected to {@link Blitter}.
     */
    private static final class GpuToBlitter implements Gpu {
        private final ThreadedBlitter target;

        GpuToBlitter(ThreadedBlitter target) {
            this.target = target;
        }

        @Override
        public int blit(int x, int y, int sprite) {
            return target.blit(new Blit(x, y, sprite));
        }
    }

    /**
     * The port {@link Sound}, connected to {@link Voice}.
     */
    private static final class SoundToVoice implements Sound {
        private final ThreadedVoice target;

        SoundToVoice(ThreadedVoice target) {
            this.target = target;
        }

        @Override
        public void play(int note, int length) {
            target.postPlay(note, length);
        }
    }
}
