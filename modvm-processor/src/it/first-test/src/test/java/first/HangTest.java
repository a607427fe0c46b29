package first;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HangTest {
    record Work() implements Request {}

    record Help() implements Request {}

    interface Helping {
        @Sends(Help.class)
        void help();
    }

    @Peripheral(base = U16.class, model = "Worker")
    static final class Worker {
        @Handles(Work.class)
        void work(Helping client) {
            client.help();
        }
    }

    @Processor(base = U16.class, model = "Client")
    static final class Client {
        @Step
        void step(@Port("worker") FrontEnd<U16> worker) {
            worker.send(new Work());
            worker.recv();
            throw Terminated.with(0);
        }

        @Handles(Help.class)
        void help(@Port("worker") FrontEnd<U16> worker) {
            worker.recv(); // WRONG: the worker waits for this handler
        }
    }

    @MachineSpec
    interface Office {
        Client client();

        Worker worker();
    }

    private static Machine office() {
        return HangTest_OfficeMachine.builder().client(new Client()).worker(new Worker()).build();
    }

    @Test
    void onThreadsTheMachineHangs() {
        assertThatThrownBy(() -> new Interleaving(42).run(office()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "the machine hangs with seed 42: all threads wait, worker (Worker), client (Client)");
    }

    @Test
    void fusedItFails() {
        assertThat(office().run().component("client").failure().orElseThrow())
                .isInstanceOf(ChannelStalled.class)
                .hasMessageStartingWith("nothing to receive");
    }
}
