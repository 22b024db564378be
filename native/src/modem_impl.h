// Soft demapping over vectors of axes (real and imaginary parts), which an instruction set gives as a type Ops:
//   V, kSymbols: symbols in two vectors; load(from, v), weights(noise, weight, w): two vectors each;
//   broadcast, add, sub, mul, max, abs; with_sign(a, b): a with the sign of b;
//   store<Pairs>(levels, to): levels[j][h], the j-th bit of both axes of the symbols, interleaved by symbol and rounded.
#ifndef LTEIMS_DSP_MODEM_IMPL_H
#define LTEIMS_DSP_MODEM_IMPL_H

#include "modem.h"

namespace ltd {

// The squares of max-log distances cancel: what is left is piecewise linear. In units of half the distance of points, with s = |x|:
// the sign is the greatest of ks - k(k - 1); each further bit folds s about the middle of the amplitudes that are left.
template <typename Ops, int Pairs>
struct DemapAxis {
    using V = typename Ops::V;

    static V positive(V v) { return Ops::max(v, Ops::broadcast(0.0f)); }

    static void run(V x, V w, V unit, V* levels) {
        if constexpr (Pairs == 1) {
            levels[0] = Ops::mul(x, w);
            return;
        }
        const V u = Ops::mul(unit, w), two = Ops::add(u, u), four = Ops::add(two, two), six = Ops::add(four, two);
        V s = Ops::mul(Ops::abs(x), w);
        V line = s, sign = s, drop = two;
        for (int k = 2; k <= 1 << (Pairs - 1); k++) {
            line = Ops::sub(Ops::add(line, s), drop);
            drop = Ops::add(drop, two);
            sign = Ops::max(sign, line);
        }
        levels[0] = Ops::with_sign(sign, x);
        int next = 1;
        if constexpr (Pairs == 4) {
            const V eight = Ops::add(four, four);
            V value = Ops::add(Ops::sub(eight, s), Ops::add(positive(Ops::sub(two, s)), Ops::add(positive(Ops::sub(four, s)), positive(Ops::sub(six, s)))));
            const V past = Ops::sub(s, eight);
            value = Ops::sub(value, Ops::add(positive(Ops::sub(past, two)), Ops::add(positive(Ops::sub(past, four)), positive(Ops::sub(past, six)))));
            levels[next++] = value;
            s = Ops::abs(past);
        }
        if constexpr (Pairs >= 3) {
            levels[next++] = Ops::sub(Ops::add(Ops::sub(four, s), positive(Ops::sub(two, s))), positive(Ops::sub(s, six)));
            s = Ops::abs(Ops::sub(s, four));
        }
        levels[next] = Ops::sub(two, s);
    }
};

template <typename Ops, int Pairs>
int64_t demap_pairs(const float* symbols, const float* noise, int64_t count, float unit, float weight, int16_t* soft) {
    using V = typename Ops::V;
    const V units = Ops::broadcast(unit), weights = Ops::broadcast(weight);
    int64_t i = 0;
    for (; i + Ops::kSymbols <= count; i += Ops::kSymbols) {
        V x[2], w[2], levels[2][Pairs];
        Ops::load(symbols + 2 * i, x);
        Ops::weights(noise + i, weights, w);
        for (int h = 0; h < 2; h++) DemapAxis<Ops, Pairs>::run(x[h], w[h], units, levels[h]);
        Ops::template store<Pairs>(levels, soft + 2 * Pairs * i);
    }
    return i;
}

// Returns how many symbols it did: all whole vectors.
template <typename Ops>
int64_t demap(int32_t bits_per_symbol, const float* symbols, const float* noise, int64_t count, float unit, float weight, int16_t* soft) {
    switch (bits_per_symbol) {
        case 2: return demap_pairs<Ops, 1>(symbols, noise, count, unit, weight, soft);
        case 4: return demap_pairs<Ops, 2>(symbols, noise, count, unit, weight, soft);
        case 6: return demap_pairs<Ops, 3>(symbols, noise, count, unit, weight, soft);
        default: return demap_pairs<Ops, 4>(symbols, noise, count, unit, weight, soft);
    }
}

}  // namespace ltd

#endif
