// Turbo decoder of TS 36.212 5.1.3.2 over windows in lock-step, for any instruction set that supplies Ops and Rows.
#ifndef LTEIMS_DSP_TURBO_IMPL_H
#define LTEIMS_DSP_TURBO_IMPL_H

#include <cstring>

#include "turbo_map.h"

namespace ltd {

static inline int16_t clamp_to(int value, int limit) {
    return static_cast<int16_t>(value > limit ? limit : value < -limit ? -limit : value);
}

// Metrics before the three tail steps, which end in state 0.
void turbo_tail(const int16_t* x, const int16_t* z, int16_t* beta);

// Bits of rows, one a lane, in the order of the block.
void turbo_pack(const uint32_t* decisions, int rows, int windows, uint8_t* octets);

// One of the two constituent decoders with what it knows of window borders.
template <typename Ops>
class TurboHalf {
public:
    TurboHalf(int rows, int windows, const int16_t* end) : rows_(rows), windows_(windows) {
        for (int s = 0; s < kStates; s++) first_[s] = s == 0 ? 0 : kFloor;
        std::memcpy(last_, end, sizeof last_);
    }

    void run(const int16_t* soft, const int16_t* parity, int16_t* store, int16_t* ratio) {
        const int lanes = windows_ < Ops::lanes ? Ops::lanes : windows_, overlap = rows_ < kOverlap ? rows_ : kOverlap;
        for (int lane = 0; lane < lanes && windows_ > 1; lane += Ops::lanes) {
            turbo_overlap<Ops>(soft + lane, parity + lane, rows_, overlap, border_.alpha[0] + lane, border_.beta[0] + lane);
        }
        // Window w begins where w - 1 ends, and ends where w + 1 begins.
        for (int s = 0; s < kStates; s++) {
            std::memmove(border_.alpha[s] + 1, border_.alpha[s], (kLanes - 1) * sizeof(int16_t));
            std::memmove(border_.beta[s], border_.beta[s] + 1, (kLanes - 1) * sizeof(int16_t));
            border_.alpha[s][0] = first_[s];
            border_.beta[s][windows_ - 1] = last_[s];
        }
        for (int lane = 0; lane < lanes; lane += Ops::lanes) {
            turbo_map<Ops>(soft + lane, parity + lane, rows_, overlap, border_.alpha[0] + lane, border_.beta[0] + lane, store, ratio + lane);
        }
    }

private:
    int rows_, windows_;
    int16_t first_[kStates], last_[kStates];
    TurboBorder border_ = {};
};

// What a half iteration learnt, less what it was told, damped: max-log estimates are too sure of themselves.
template <typename Rows>
inline typename Rows::V turbo_extrinsic(typename Rows::V ratio, typename Rows::V soft) {
    const auto limited = Rows::limit(Rows::subs(ratio, soft), kAprioriLimit);
    return Rows::subs(limited, Rows::quarter(limited));
}

template <typename Ops, typename Rows>
int32_t turbo_decode(const TurboJob& job) {
    const int windows = turbo_windows(job.k), rows = job.k / windows;
    const int16_t *d0 = job.d0, *d1 = job.d1, *d2 = job.d2;
    constexpr int kPart = kMaxRows * kLanes;
    int16_t *systematic = job.work, *parity1 = systematic + kPart, *parity2 = parity1 + kPart;
    int16_t *natural = parity2 + kPart, *interleaved = natural + kPart, *ratio = interleaved + kPart, *store = ratio + kPart;
    Rows::load_block(d0, rows, windows, systematic);
    Rows::load_block(d1, rows, windows, parity1);
    Rows::load_block(d2, rows, windows, parity2);
    std::memcpy(natural, systematic, static_cast<size_t>(rows) * kLanes * sizeof(int16_t));

    const int k = job.k;
    int16_t x[6] = {d0[k], d2[k], d1[k + 1], d0[k + 2], d2[k + 2], d1[k + 3]};
    int16_t z[6] = {d1[k], d0[k + 1], d2[k + 1], d1[k + 2], d0[k + 3], d2[k + 3]};
    int16_t end1[kStates], end2[kStates];
    turbo_tail(x, z, end1);
    turbo_tail(x + 3, z + 3, end2);
    TurboHalf<Ops> first(rows, windows, end1), second(rows, windows, end2);
    uint32_t decisions[kMaxRows];

    for (int32_t iteration = 1;; iteration++) {
        first.run(natural, parity1, store, ratio);
        if (job.crc != nullptr) {
            for (int i = 0; i < rows; i++) decisions[i] = Rows::negative(Rows::load(ratio + i * kLanes));
            turbo_pack(decisions, rows, windows, job.octets);
            if (job.crc(job.octets, k / 8) == 0) return iteration;
        }
        for (int i = 0; i < rows; i++) {
            const int at = job.plan.row[i] * kLanes;
            const auto extrinsic = turbo_extrinsic<Rows>(Rows::load(ratio + at), Rows::load(natural + at));
            Rows::store(interleaved + i * kLanes, Rows::permute(Rows::adds(Rows::load(systematic + at), extrinsic), job.plan.forward + i * kLanes));
        }

        second.run(interleaved, parity2, store, ratio);
        for (int i = 0; i < rows; i++) {
            const int at = job.plan.row[i];
            const auto found = Rows::load(ratio + i * kLanes);
            const auto extrinsic = turbo_extrinsic<Rows>(found, Rows::load(interleaved + i * kLanes));
            const uint8_t* back = job.plan.back + i * kLanes;
            Rows::store(natural + at * kLanes, Rows::adds(Rows::load(systematic + at * kLanes), Rows::permute(extrinsic, back)));
            decisions[at] = Rows::negative(Rows::permute(found, back));
        }
        const bool is_last = iteration >= job.max_iterations;
        if (!is_last && job.crc == nullptr) continue;
        turbo_pack(decisions, rows, windows, job.octets);
        if (is_last || job.crc(job.octets, k / 8) == 0) return iteration;
    }
}

}  // namespace ltd

#endif
