#include "bits.h"

namespace ltd {

// Halves of ever smaller blocks change places.
void transpose32(uint32_t* words) {
    uint32_t mask = 0x0000FFFF;
    for (int step = 16; step != 0; step >>= 1, mask ^= mask << step) {
        for (int i = 0; i < 32; i = ((i | step) + 1) & ~step) {
            const uint32_t low = words[i], high = words[i | step];
            const uint32_t changed = (low >> step ^ high) & mask;
            words[i] = low ^ changed << step;
            words[i | step] = high ^ changed;
        }
    }
}

}  // namespace ltd
