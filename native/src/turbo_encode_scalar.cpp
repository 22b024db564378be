#include "turbo_encode.h"

namespace ltd {
namespace {

struct ScalarEncodeOps {
    static uint32_t permute(uint32_t row, const uint8_t* from) {
        uint32_t out = 0;
        for (int lane = 0; lane < kLanes; lane++) out |= (row >> from[lane] & 1) << lane;
        return out;
    }
    static uint64_t spread(uint64_t value) {
        value = (value | value << 16) & 0x0000FFFF0000FFFF;
        value = (value | value << 8) & 0x00FF00FF00FF00FF;
        value = (value | value << 4) & 0x0F0F0F0F0F0F0F0F;
        value = (value | value << 2) & 0x3333333333333333;
        return (value | value << 1) & 0x5555555555555555;
    }
    static uint64_t interleave(uint32_t first, uint32_t second) { return spread(first) << 1 | spread(second); }
    static void transpose(uint32_t* block) { transpose32(block); }
};

// A register of three bits, the newest on top.
int shift(int state, int input) { return state >> 1 | (input ^ (state >> 1 & 1) ^ (state & 1)) << 2; }

int parity(int state, int input) { return input ^ (state >> 1 & 1) ^ (state >> 2 & 1); }

}  // namespace

void turbo_finish(uint64_t* parities, const EncoderStates& ends, int rows, int windows, uint8_t* tail) {
    constexpr int kPeriod = 7;
    uint64_t added[kPeriod] = {};
    int last[2];
    for (int encoder = 0; encoder < 2; encoder++) {
        int state = 0;
        for (int w = 0; w < windows; w++) {
            const int lane = 32 * encoder + w;
            int running = state;
            for (int i = 0; i < kPeriod; i++) {
                added[i] |= static_cast<uint64_t>(parity(running, 0)) << lane;
                running = shift(running, 0);
            }
            running = state;
            for (int i = 0; i < rows % kPeriod; i++) running = shift(running, 0);
            state = running ^ (static_cast<int>(ends.newest >> lane & 1) << 2 | static_cast<int>(ends.middle >> lane & 1) << 1 | static_cast<int>(ends.oldest >> lane & 1));
        }
        last[encoder] = state;
    }
    for (int i = 0, phase = 0; i < rows; i++) {
        parities[i] ^= added[phase];
        phase = phase == kPeriod - 1 ? 0 : phase + 1;
    }

    // The input that the feedback cancels drives the registers to zero.
    int x[6], z[6];
    for (int i = 0; i < 6; i++) {
        int& state = last[i / 3];
        x[i] = (state >> 1 & 1) ^ (state & 1);
        z[i] = parity(state, x[i]);
        state = shift(state, x[i]);
    }
    tail[0] = static_cast<uint8_t>(x[0] << 7 | z[1] << 6 | x[3] << 5 | z[4] << 4);
    tail[1] = static_cast<uint8_t>(z[0] << 7 | x[2] << 6 | z[3] << 5 | x[5] << 4);
    tail[2] = static_cast<uint8_t>(x[1] << 7 | z[2] << 6 | x[4] << 5 | z[5] << 4);
}

void turbo_encode_scalar(const EncodeJob& job) { turbo_encode<ScalarEncodeOps>(job); }

}  // namespace ltd
