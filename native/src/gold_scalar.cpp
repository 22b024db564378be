#include "gold.h"

#include "gold_impl.h"

namespace ltd {
namespace {

constexpr int kNc = 1600;
constexpr uint32_t kMask28 = (1u << 28) - 1;

struct GoldState {
    uint32_t first, second;

    void step() {
        first = first >> 1 | ((first >> 3 ^ first) & 1) << 30;
        second = second >> 1 | ((second >> 3 ^ second >> 2 ^ second >> 1 ^ second) & 1) << 30;
    }
    // The taps reach no further than three ahead of 31.
    void step28() {
        const uint32_t new1 = (first >> 3 ^ first) & kMask28, new2 = (second >> 3 ^ second >> 2 ^ second >> 1 ^ second) & kMask28;
        first = first >> 28 | new1 << 3;
        second = second >> 28 | new2 << 3;
    }
};

// What each bit of c_init is after Nc steps: the second sequence is linear in it.
struct GoldColumns {
    uint32_t first;
    uint32_t second[31];

    GoldColumns() {
        for (int bit = 0; bit < 31; bit++) {
            GoldState state = {1, 1u << bit};
            for (int i = 0; i < kNc; i++) state.step();
            first = state.first;
            second[bit] = state.second;
        }
    }
};

uint32_t octets_of(uint32_t word) {
    word = (word & 0x55555555) << 1 | (word >> 1 & 0x55555555);
    word = (word & 0x33333333) << 2 | (word >> 2 & 0x33333333);
    return (word & 0x0F0F0F0F) << 4 | (word >> 4 & 0x0F0F0F0F);
}

struct ScalarGoldOps {
    static void spread(uint32_t word, uint8_t* bits, bool adds) {
        for (int j = 0; j < 32; j++) bits[j] = static_cast<uint8_t>((adds ? bits[j] : 0) ^ (word >> j & 1));
    }
    static void turn(uint32_t word, int16_t* soft) {
        for (int j = 0; j < 32; j++) {
            if ((word >> j & 1) != 0) soft[j] = static_cast<int16_t>(soft[j] == -32768 ? 32767 : -soft[j]);
        }
    }
};

}  // namespace

void gold_start(uint32_t c_init, int64_t offset, GoldOrder order, GoldWords& words) {
    static const GoldColumns columns;
    GoldState state = {columns.first, 0};
    for (int bit = 0; bit < 31; bit++) {
        if ((c_init >> bit & 1) != 0) state.second ^= columns.second[bit];
    }
    for (; offset >= 28; offset -= 28) state.step28();
    for (; offset > 0; offset--) state.step();

    uint64_t first = 0, second = 0;
    for (int have = 0, i = 0; i < kGoldSpan;) {
        first |= static_cast<uint64_t>(state.first & kMask28) << have;
        second |= static_cast<uint64_t>(state.second & kMask28) << have;
        have += 28;
        state.step28();
        if (have < 32) continue;
        words.first[i] = order == GoldOrder::kFirstOnTop ? octets_of(static_cast<uint32_t>(first)) : static_cast<uint32_t>(first);
        words.second[i] = order == GoldOrder::kFirstOnTop ? octets_of(static_cast<uint32_t>(second)) : static_cast<uint32_t>(second);
        first >>= 32;
        second >>= 32;
        have -= 32;
        i++;
    }
}

const GoldKernels gold_scalar = {gold_pack, gold_spread<ScalarGoldOps>, gold_turn<ScalarGoldOps>, gold_unpack<ScalarGoldOps>};

}  // namespace ltd
