#include "soft_bits.h"

namespace ltd {
namespace {

void add(const int16_t* received, int16_t* to, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        const int sum = to[i] + received[i];
        to[i] = static_cast<int16_t>(sum > 32767 ? 32767 : sum < -32768 ? -32768 : sum);
    }
}

void separate(const int16_t* circular, int32_t k, int16_t* streams) {
    const SubBlocks blocks = sub_blocks_of(k);
    const int length = k + 4;
    for (int c = 0; c < kColumns; c++) {
        for (int r = 0; r < blocks.rows; r++) {
            const int at = kColumns * r + c - blocks.nulls;
            int16_t* to = streams + kSoftLead + at;
            if (at >= 0) to[0] = circular[blocks.systematic[c] + r];
            if (at >= 0) to[kSoftStream] = circular[blocks.parity[c] + 2 * r];
            if (at + 1 >= 0 && at + 1 < length) to[2 * kSoftStream + 1] = circular[blocks.parity[c] + 2 * r + 1];
        }
    }
}

}  // namespace

const SoftKernels soft_scalar = {add, separate};

}  // namespace ltd
