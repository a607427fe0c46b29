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
import dev.modvm.runtime.fused.FusedComponent;
import dev.modvm.runtime.fused.FusedExecution;
import dev.modvm.runtime.fused.FusedFrontEnd;
import dev.modvm.runtime.fused.FusedFrontEnds;
import dev.modvm.runtime.fused.FusedPeripheral;
import dev.modvm.runtime.fused.FusedProcessor;
import java.util.ArrayList;
import java.util.List;

/**
 * One life of {@link ArcadeMachine}, on the caller's thread: queries are direct calls.
 */
@GeneratedByModvm("example.Arcade")
final class ArcadeMachineFused {
    private FusedGameCpu cpu;

    private FusedBlitter blitter;

    private FusedVideo video;

    private FusedVoice left;

    private FusedTimer timer;

    private FusedRam ram;

    private MappedBus cpuBus;

    private List<FusedComponent> targets;

    private final List<FusedComponent> parts = new ArrayList<>();

    ArcadeMachineFused(ArcadeMachine.Components components, List<Metadata> metadata) {
        cpu = add(new FusedGameCpu(metadata.get(parts.size()), components.cpu()));
        blitter = add(new FusedBlitter(metadata.get(parts.size()), components.blitter()));
        video = add(new FusedVideo(metadata.get(parts.size()), components.video()));
        left = add(new FusedVoice(metadata.get(parts.size()), components.left()));
        add(new FusedVoice(metadata.get(parts.size()), components.right()));
        timer = add(new FusedTimer(metadata.get(parts.size()), components.timer()));
        ram = add(new FusedRam(metadata.get(parts.size()), components.ram()));
        cpuBus = new MappedBus(cpu.counter(), Timing.STEP);
        targets = FusedFrontEnds.targets(parts);
        cpu.connect(cpuBus, new GpuToBlitter(blitter), new SoundToVoice(left),
                new VideoBus(video, cpu.counter(), Timing.STEP), new FusedFrontEnd<>(timer),
                FusedFrontEnds.toAll(targets));
        blitter.connect(new VideoBus(video, cpu.counter(), Timing.STEP));
        cpu.drive(timer);
    }

    FusedExecution execution() {
        return new FusedExecution(parts);
    }

    private <T extends FusedComponent> T add(T part) {
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
    private static final class FusedGameCpu extends FusedProcessor {
        private final GameCpu component;

        private Bus bus;

        private Gpu gpu;

        private Sound voiceSound;

        private Bus videoBus;

        private FrontEnd<U16> timerFrontEnd;

        private List<FrontEnd<U16>> frontEnds;

        FusedGameCpu(Metadata metadata, GameCpu component) {
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
        protected void steps() {
            do {
                component.step(bus, gpu, voiceSound, videoBus, timerFrontEnd, frontEnds);
                advance(1);
            } while (!isAlarmed());
        }

        @Override
        protected void halt() {
            component.halt();
        }
    }

    /**
     * Hands requests to {@link Blitter}.
     */
    private static final class FusedBlitter extends FusedPeripheral {
        private final Blitter component;

        private Bus videoBus;

        FusedBlitter(Metadata metadata, Blitter component) {
            super(metadata);
            this.component = component;
        }

        void connect(Bus videoBus) {
            this.videoBus = videoBus;
        }

        int blit(Blit request) {
            requireReady();
            try {
                return answerBlit(request);
            } catch (Throwable thrown) {
                throw fault(thrown);
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
    private static final class FusedVideo extends FusedPeripheral {
        private final Video component;

        private final char[] memory;

        FusedVideo(Metadata metadata, Video component) {
            super(metadata);
            this.component = component;
            this.memory = component.cells();
        }

        int load(int address) {
            requireReady();
            try {
                return answerLoad(address);
            } catch (Throwable thrown) {
                throw fault(thrown);
            }
        }

        private int answerLoad(int address) {
            int index = address & 0xFFFF;
            if (index >= memory.length) {
                throw BusFault.loadBeyond(name(), index, memory.length);
            }
            return memory[index];
        }

        void save(int address, int value) {
            requireReady();
            try {
                answerSave(address, value);
            } catch (Throwable thrown) {
                throw fault(thrown);
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
            return memory[index];
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
    private static final class FusedVoice extends FusedPeripheral {
        private final Voice component;

        FusedVoice(Metadata metadata, Voice component) {
            super(metadata);
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
    private static final class FusedTimer extends FusedPeripheral {
        private final Timer component;

        FusedTimer(Metadata metadata, Timer component) {
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
    private static final class FusedRam extends FusedPeripheral {
        private final short[] memory;

        FusedRam(Metadata metadata, Ram component) {
            super(metadata);
            this.memory = component.cells;
        }

        int load(int address) {
            requireReady();
            try {
                return answerLoad(address);
            } catch (Throwable thrown) {
                throw fault(thrown);
            }
        }

        private int answerLoad(int address) {
            int index = address & 0xFFFF;
            if (index >= memory.length) {
                throw BusFault.loadBeyond(name(), index, memory.length);
            }
            return memory[index] & 0xFFFF;
        }

        void save(int address, int value) {
            requireReady();
            try {
                answerSave(address, value);
            } catch (Throwable thrown) {
                throw fault(thrown);
            }
        }

        private void answerSave(int address, int value) {
            int index = address & 0xFFFF;
            if (index >= memory.length) {
                throw BusFault.saveBeyond(name(), index, memory.length);
            }
            memory[index] = (short) value;
        }

        private int answerPeek(int address) {
            int index = address & 0xFFFF;
            if (index >= memory.length) {
                throw BusFault.loadBeyond(name(), index, memory.length);
            }
            return memory[index] & 0xFFFF;
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
        private final FusedVideo target;

        VideoBus(FusedVideo target, CycleCounter counter, Timing timing) {
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
        private final FusedBlitter target;

        GpuToBlitter(FusedBlitter target) {
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
        private final FusedVoice target;

        SoundToVoice(FusedVoice target) {
            this.target = target;
        }

        @Override
        public void play(int note, int length) {
            target.postPlay(note, length);
        }
    }
}
