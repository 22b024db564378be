// One half iteration of the max-log-MAP decoder, for any instruction set that supplies Ops: a vector holds one state of as many
// windows. All give the same bits: the arithmetic is that of saturating 16-bit integers.
#ifndef LTEIMS_DSP_TURBO_MAP_H
#define LTEIMS_DSP_TURBO_MAP_H

#include "turbo.h"

namespace ltd {

constexpr int kNormaliseEvery = 8;

template <typename Ops>
struct TurboMetrics {
    using V = typename Ops::V;
    V at[kStates];

    void load(const int16_t* from, int stride) {
        for (int s = 0; s < kStates; s++) at[s] = Ops::load(from + s * stride);
    }
    void store(int16_t* to, int stride) const {
        for (int s = 0; s < kStates; s++) Ops::store(to + s * stride, at[s]);
    }
    void normalise() {
        for (int s = 1; s < kStates; s++) at[s] = Ops::subs(at[s], at[0]);
        at[0] = Ops::zero();
    }
};

// TS 36.212 5.1.3.2.1 forwards. A transition costs x where its input is one and p where its parity is.
template <typename Ops>
inline TurboMetrics<Ops> turbo_forward(const TurboMetrics<Ops>& a, typename Ops::V x, typename Ops::V p) {
    const auto both = Ops::adds(x, p);
    TurboMetrics<Ops> next;
    next.at[0] = Ops::max(a.at[0], Ops::subs(a.at[1], both));
    next.at[4] = Ops::max(Ops::subs(a.at[0], both), a.at[1]);
    next.at[5] = Ops::max(Ops::subs(a.at[2], p), Ops::subs(a.at[3], x));
    next.at[1] = Ops::max(Ops::subs(a.at[2], x), Ops::subs(a.at[3], p));
    next.at[2] = Ops::max(Ops::subs(a.at[4], p), Ops::subs(a.at[5], x));
    next.at[6] = Ops::max(Ops::subs(a.at[4], x), Ops::subs(a.at[5], p));
    next.at[7] = Ops::max(a.at[6], Ops::subs(a.at[7], both));
    next.at[3] = Ops::max(Ops::subs(a.at[6], both), a.at[7]);
    return next;
}

// The same backwards.
template <typename Ops>
inline TurboMetrics<Ops> turbo_backward(const TurboMetrics<Ops>& b, typename Ops::V x, typename Ops::V p) {
    const auto both = Ops::adds(x, p);
    TurboMetrics<Ops> next;
    next.at[0] = Ops::max(b.at[0], Ops::subs(b.at[4], both));
    next.at[1] = Ops::max(b.at[4], Ops::subs(b.at[0], both));
    next.at[2] = Ops::max(Ops::subs(b.at[5], p), Ops::subs(b.at[1], x));
    next.at[3] = Ops::max(Ops::subs(b.at[1], p), Ops::subs(b.at[5], x));
    next.at[4] = Ops::max(Ops::subs(b.at[2], p), Ops::subs(b.at[6], x));
    next.at[5] = Ops::max(Ops::subs(b.at[6], p), Ops::subs(b.at[2], x));
    next.at[6] = Ops::max(b.at[7], Ops::subs(b.at[3], both));
    next.at[7] = Ops::max(b.at[3], Ops::subs(b.at[7], both));
    return next;
}

// Of the states that an input leaves, in the order in which registers become free.
template <typename Ops>
struct TurboRow {
    using V = typename Ops::V;
    V best_zero, best_one;

    V first(V alpha, V zero, V one) {
        best_zero = Ops::adds(alpha, zero);
        best_one = Ops::adds(alpha, one);
        return Ops::max(zero, one);
    }
    V next(V alpha, V zero, V one) {
        best_zero = Ops::max(best_zero, Ops::adds(alpha, zero));
        best_one = Ops::max(best_one, Ops::adds(alpha, one));
        return Ops::max(zero, one);
    }
};

// turbo_backward that also gives the log-likelihood ratio, given the forward metrics of this row.
template <typename Ops>
inline typename Ops::V turbo_decide(const int16_t* alpha, typename Ops::V x, typename Ops::V p, TurboMetrics<Ops>& b) {
    using V = typename Ops::V;
    const V both = Ops::adds(x, p);
    const auto at = [alpha](int s) { return Ops::load(alpha + s * Ops::lanes); };
    TurboRow<Ops> row;
    TurboMetrics<Ops> next;
    next.at[0] = row.first(at(0), b.at[0], Ops::subs(b.at[4], both));
    next.at[1] = row.next(at(1), b.at[4], Ops::subs(b.at[0], both));
    next.at[2] = row.next(at(2), Ops::subs(b.at[5], p), Ops::subs(b.at[1], x));
    next.at[3] = row.next(at(3), Ops::subs(b.at[1], p), Ops::subs(b.at[5], x));
    next.at[4] = row.next(at(4), Ops::subs(b.at[2], p), Ops::subs(b.at[6], x));
    next.at[5] = row.next(at(5), Ops::subs(b.at[6], p), Ops::subs(b.at[2], x));
    next.at[6] = row.next(at(6), b.at[7], Ops::subs(b.at[3], both));
    next.at[7] = row.next(at(7), b.at[3], Ops::subs(b.at[7], both));
    b = next;
    return Ops::subs(row.best_zero, row.best_one);
}

// What neighbouring windows know of each other: metrics some rows before the end of a window, and some rows after its begin. The next
// half iteration starts from there, so that at the border itself they count what was learnt since.
struct TurboBorder {
    alignas(64) int16_t alpha[kStates][kLanes];
    alignas(64) int16_t beta[kStates][kLanes];
};

constexpr int kOverlap = 40;

// Replaces metrics inside windows by those at the borders. soft, parity and the metrics point at the first of Ops::lanes windows.
template <typename Ops>
void turbo_overlap(const int16_t* soft, const int16_t* parity, int rows, int overlap, int16_t* alpha_metrics, int16_t* beta_metrics) {
    TurboMetrics<Ops> alpha, beta;
    alpha.load(alpha_metrics, kLanes);
    beta.load(beta_metrics, kLanes);
    for (int i = 0; i < overlap; i++) {
        const int from = (rows - overlap + i) * kLanes, back = (overlap - 1 - i) * kLanes;
        alpha = turbo_forward<Ops>(alpha, Ops::load(soft + from), Ops::load(parity + from));
        beta = turbo_backward<Ops>(beta, Ops::load(soft + back), Ops::load(parity + back));
        if (i % kNormaliseEvery != kNormaliseEvery - 1) continue;
        alpha.normalise();
        beta.normalise();
    }
    alpha.normalise();
    beta.normalise();
    alpha.store(alpha_metrics, kLanes);
    beta.store(beta_metrics, kLanes);
}

// Log-likelihood ratios of all bits. alpha begins and beta ends as the metrics say, which receive those inside the windows.
template <typename Ops>
void turbo_map(const int16_t* soft, const int16_t* parity, int rows, int overlap, int16_t* alpha_metrics, int16_t* beta_metrics, int16_t* store,
               int16_t* ratio) {
    TurboMetrics<Ops> alpha;
    alpha.load(alpha_metrics, kLanes);
    for (int i = 0; i < rows; i++) {
        alpha.store(store + i * kStates * Ops::lanes, Ops::lanes);
        alpha = turbo_forward<Ops>(alpha, Ops::load(soft + i * kLanes), Ops::load(parity + i * kLanes));
        if (i % kNormaliseEvery == kNormaliseEvery - 1) alpha.normalise();
    }
    alpha.load(store + (rows - overlap) * kStates * Ops::lanes, Ops::lanes);
    alpha.normalise();
    alpha.store(alpha_metrics, kLanes);

    TurboMetrics<Ops> beta;
    beta.load(beta_metrics, kLanes);
    for (int i = rows - 1; i >= 0; i--) {
        if (i == overlap - 1) {
            beta.normalise();
            beta.store(beta_metrics, kLanes);
        }
        Ops::store(ratio + i * kLanes,
                   turbo_decide<Ops>(store + i * kStates * Ops::lanes, Ops::load(soft + i * kLanes), Ops::load(parity + i * kLanes), beta));
        if (i % kNormaliseEvery == 0) beta.normalise();
    }
}

}  // namespace ltd

#endif
