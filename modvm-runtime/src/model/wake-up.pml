/*
 * The wake-up protocol of the threaded execution (Ownership.java), for the model checker spin.
 *
 * THREADS threads ask two components. The handler of either component asks the other one, up to LEVELS levels
 * deep: so a thread that owns P waits for Q while another that owns Q waits for P, or while it handles what the
 * first one asked, which asks P again. A thread that can't enter a
 * component leaves an errand in its inbox and waits; meanwhile it serves the inboxes of what it owns, and that
 * of the component that it waits for, where it is idle.
 *
 * What is checked is that nobody sleeps for ever: a thread that parks without a wake-up to come never ends, which
 * spin reports as an invalid end state. And that a component is executed by its owner only, by an assertion.
 *
 * With -DNO_SECOND_LOOK an owner that leaves does not look into the inbox again. With -DNO_WAKING a thread that
 * leaves an errand does not wake the owner. Both must be caught: check.sh sees to it.
 */

#ifndef THREADS
#define THREADS 2
#endif
#ifndef LEVELS
#define LEVELS 3
#endif

#define COMPONENTS 2
#define NOBODY 255

/* An errand for each thread, and one for each level of what handlers ask because of it. */
#define ERRANDS (LEVELS * THREADS)
#define OUTERMOST(thread) (LEVELS * (thread))
#define NESTED(errand) ((errand) + 1)
#define ASKS(errand) ((errand) % LEVELS < LEVELS - 1)

mtype = { ELSEWHERE, IN_INBOX, TAKEN, DONE };

mtype state[ERRANDS] = ELSEWHERE;
byte target[ERRANDS];
byte asker[ERRANDS];

byte owner[COMPONENTS] = NOBODY;

/* How many errands are in the inbox: counted before they are added, and until after they were taken out. */
short pending[COMPONENTS];

bool permit[THREADS];

#define UNPARK(thread) permit[thread] = true
#define PARK(thread) atomic { permit[thread] -> permit[thread] = false }

/* Whether an inbox has something: one read of its queue. */
inline look(component, found) {
    d_step {
        found = false;
        index = 0;
        do
        :: index < ERRANDS ->
            found = found || (state[index] == IN_INBOX && target[index] == component);
            index++
        :: else -> break
        od;
        index = 0
    }
}

/* Takes an errand out of an inbox, whichever, or finds none. */
inline poll(component, errand) {
    atomic {
        errand = NOBODY;
        if
        :: state[0] == IN_INBOX && target[0] == component -> errand = 0
        :: state[1] == IN_INBOX && target[1] == component -> errand = 1
        :: state[2] == IN_INBOX && target[2] == component -> errand = 2
        :: state[3] == IN_INBOX && target[3] == component -> errand = 3
#if ERRANDS > 4
        :: state[4] == IN_INBOX && target[4] == component -> errand = 4
        :: state[5] == IN_INBOX && target[5] == component -> errand = 5
#endif
        :: else -> skip
        fi;
        if
        :: errand != NOBODY -> state[errand] = TAKEN
        :: else -> skip
        fi
    };
    if
    :: errand != NOBODY -> pending[component]--
    :: else -> skip
    fi
}

/* Executes a component for an errand; the handler may ask the other component. */
inline execute(errand) {
    assert(owner[target[errand]] == thread);
    if
    :: ASKS(errand) ->
        run Ask(thread, NESTED(errand), 1 - target[errand], answer);
        answer ? _
    :: else -> skip
    fi;
    assert(owner[target[errand]] == thread)
}

/* Does an errand that was taken out of an inbox, and wakes who waits for it. */
inline perform(errand) {
    execute(errand);
    state[errand] = DONE;
    UNPARK(asker[errand])
}

inline leave(component) {
    do
    :: poll(component, other);
        if
        :: other != NOBODY -> perform(other)
        :: else -> break
        fi
    od;
    owner[component] = NOBODY;
#ifndef NO_SECOND_LOOK
    if
    :: pending[component] != 0 ->
        /* The keepers of all that is left. */
        d_step {
            index = 0;
            do
            :: index < ERRANDS ->
                if
                :: state[index] == IN_INBOX && target[index] == component -> UNPARK(asker[index])
                :: else -> skip
                fi;
                index++
            :: else -> break
            od;
            index = 0
        }
    :: else -> skip
    fi
#endif
}

/* A query: of a thread, for an errand, to a component. It answers when it is done. */
proctype Ask(byte thread; byte errand; byte component; chan asked) {
    chan answer = [0] of { bit };
    byte other;
    byte before;
    byte index;
    bool found;
    bool served;

    target[errand] = component;
    before = owner[component];
    if
    :: before == thread ->
        execute(errand);
        state[errand] = DONE;
        goto answered
    :: before == NOBODY ->
        atomic {
            if
            :: owner[component] == NOBODY -> owner[component] = thread; served = true
            :: else -> served = false
            fi
        };
        if
        :: !served -> goto queue
        :: else -> skip
        fi;
        /* What came before is served first. */
        do
        :: poll(component, other);
            if
            :: other != NOBODY -> perform(other)
            :: else -> break
            fi
        od;
        if
        :: pending[component] != 0 -> leave(component); goto queue
        :: else -> skip
        fi;
        execute(errand);
        state[errand] = DONE;
        leave(component);
        goto answered
    :: else -> skip
    fi;

queue:
    asker[errand] = thread;
    pending[component]++;
    state[errand] = IN_INBOX;
    before = owner[component];
#ifndef NO_WAKING
    if
    :: before == NOBODY -> UNPARK(thread)
    :: else -> UNPARK(before)
    fi;
#endif
    do
    :: state[errand] == DONE -> break
    :: else ->
        served = false;
        look(component, found);
        if
        :: found ->
            atomic {
                if
                :: owner[component] == NOBODY -> owner[component] = thread; served = true
                :: else -> skip
                fi
            };
            if
            :: served -> leave(component)
            :: else -> skip
            fi
        :: else -> skip
        fi;
        if
        :: !served && owner[0] == thread ->
            poll(0, other);
            if
            :: other != NOBODY -> perform(other); served = true
            :: else -> skip
            fi
        :: else -> skip
        fi;
        if
        :: !served && owner[1] == thread ->
            poll(1, other);
            if
            :: other != NOBODY -> perform(other); served = true
            :: else -> skip
            fi
        :: else -> skip
        fi;
        if
        :: served -> skip
        :: else -> PARK(thread)
        fi
    od;

answered:
    asked ! 0
}

proctype Thread(byte thread) {
    chan answer = [0] of { bit };
    /* Every second thread begins at the other end. */
    run Ask(thread, OUTERMOST(thread), thread % 2, answer);
    answer ? _
}

init {
    byte thread;
    atomic {
        do
        :: thread < THREADS -> run Thread(thread); thread++
        :: else -> break
        od
    }
}
