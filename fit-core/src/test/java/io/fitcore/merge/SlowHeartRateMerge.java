package io.fitcore.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The heart-rate merge as spec 8.1 and 8.2 write it down, with the column "New" of 8.3: whole lists, line by line, and
 * nothing shared with the engine.
 */
final class SlowHeartRateMerge {

    /** What a stream holds, as far as the merge cares. */
    sealed interface Item permits FileId, Hr, Rec {
    }

    /** A {@code file_id}. */
    record FileId(int type) implements Item {
    }

    /**
     * An {@code hr} message.
     *
     * @param time     seconds
     * @param fraction in 1/32768 s
     * @param ticks    event times in 1/1024 s
     * @param bpms     255 for none
     */
    record Hr(OptionalLong time, OptionalInt fraction, List<Long> ticks, List<Integer> bpms) implements Item {
    }

    /** A record. */
    record Rec(OptionalLong time, OptionalInt heartRate) implements Item {
    }

    private record Beat(double t, int bpm) {
    }

    private final List<Beat> list = new ArrayList<>();
    private int problems;
    private Optional<Double> anchorTime = Optional.empty();
    private double anchorEvent;

    /** The heart rates of all records after the merge. */
    List<OptionalInt> merge(List<Item> stream) {
        List<Rec> records = new ArrayList<>();
        boolean typed = false;
        boolean activity = false;
        for (Item item : stream) {
            if (item instanceof Hr hr) {
                takeOrSkip(hr);
            } else if (item instanceof Rec rec) {
                records.add(rec);
            } else if (item instanceof FileId fileId) {
                typed = true;
                activity |= fileId.type() == 4;
            }
        }
        return typed && !activity ? records.stream().map(Rec::heartRate).toList() : fill(records);
    }

    /** How many messages were a problem. */
    int problems() {
        return problems;
    }

    // ---- 8.1

    private void takeOrSkip(Hr hr) {
        int before = list.size();
        try {
            take(hr);
        } catch (IllegalArgumentException e) {
            problems++;
            list.subList(before, list.size()).clear();
        }
    }

    private void take(Hr hr) {
        boolean several = false;
        if (hr.time().isPresent()) {
            require(!hr.ticks().isEmpty());
            several = hr.ticks().size() > 1;
            anchorTime = Optional.of(hr.time().getAsLong() + hr.fraction().orElse(0) / 32768.0);
            anchorEvent = hr.ticks().get(0) / 1024.0;
        }
        require(anchorTime.isPresent());
        require(hr.ticks().size() == hr.bpms().size());
        for (int i = 0; i < hr.ticks().size(); i++) {
            double e = hr.ticks().get(i) / 1024.0;
            int bpm = hr.bpms().get(i);
            if (bpm == 255) {
                continue;
            }
            if (e < anchorEvent) {
                require(anchorEvent - e > Math.pow(2, 21));
                e = e + Math.pow(2, 22);
            }
            double t = anchorTime.get() + (e - anchorEvent);
            if (!list.isEmpty()) {
                Beat prev = list.get(list.size() - 1);
                double gapMs = Math.abs(t - prev.t()) * 1000;
                int step = 1;
                while (gapMs > 250 && step <= 20) {
                    list.add(new Beat(prev.t() + 0.25 * step, prev.bpm()));
                    gapMs -= 250;
                    step += 1;
                }
            }
            list.add(new Beat(t, bpm));
        }
        problems += several ? 1 : 0;
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException();
        }
    }

    // ---- 8.2

    private List<OptionalInt> fill(List<Rec> records) {
        List<OptionalInt> rates = new ArrayList<>();
        Optional<Double> start = Optional.empty();
        int i = 0;
        for (Rec rec : records) {
            OptionalInt rate = rec.heartRate();
            if (rec.time().isPresent()) {
                double end = rec.time().getAsLong();
                if (start.isEmpty()) {
                    start = Optional.of(end);
                }
                if (start.get() == end) {
                    start = Optional.of(start.get() - 1);
                    i = Math.max(0, i - 1);
                }
                double sum = 0;
                int count = 0;
                while (i < list.size()) {
                    Beat h = list.get(i);
                    if (start.get() < h.t() && h.t() <= end) {
                        sum += h.bpm();
                        count += 1;
                    } else if (h.t() > end) {
                        if (count > 0) {
                            rate = OptionalInt.of((int) Math.floor(sum / count + 0.5));
                        }
                        start = Optional.of(end);
                        break;
                    }
                    i += 1;
                }
            }
            rates.add(rate);
        }
        return rates;
    }
}
