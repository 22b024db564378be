// The kernels over the complex lanes of an instruction set (see fft_impl.h); what fills no vector is left to Tail, a table of kernels.
#ifndef LTEIMS_DSP_VECTOR_IMPL_H
#define LTEIMS_DSP_VECTOR_IMPL_H

#include "vector.h"

namespace ltd {

template <typename Ops, const VectorKernels* Tail>
struct VectorRows {
    using V = typename Ops::V;
    static constexpr int64_t kLanes = Ops::kLanes;

    static void multiply(const float* a, const float* b, int64_t count, bool conjugate, float* output) {
        int64_t i = 0;
        for (; i + kLanes <= count; i += kLanes) {
            const V x = Ops::load(a + 2 * i), y = Ops::load(b + 2 * i);
            Ops::store(output + 2 * i, conjugate ? Ops::times_conjugate(x, Ops::re(y), Ops::im(y)) : Ops::times(x, Ops::re(y), Ops::im(y)));
        }
        if constexpr (Tail != nullptr) Tail->multiply(a + 2 * i, b + 2 * i, count - i, conjugate, output + 2 * i);
    }

    static void lerp(const float* a, const float* b, float part, int64_t count, float* output) {
        const V weight = Ops::broadcast(part);
        int64_t i = 0;
        for (; i + kLanes <= count; i += kLanes) {
            const V x = Ops::load(a + 2 * i), y = Ops::load(b + 2 * i);
            Ops::store(output + 2 * i, Ops::fma(Ops::sub(y, x), weight, x));
        }
        if constexpr (Tail != nullptr) Tail->lerp(a + 2 * i, b + 2 * i, part, count - i, output + 2 * i);
    }

    static void sum_lanes(V v, float* re, float* im) {
        float lanes[2 * kLanes];
        Ops::store(lanes, v);
        for (int64_t i = 0; i < kLanes; i++) {
            *re += lanes[2 * i];
            *im += lanes[2 * i + 1];
        }
    }

    static void dot(const float* a, const float* b, int64_t count, float* result) {
        const V none = Ops::broadcast(0.0f);
        // With the real and with the imaginary part of b; two of each, so that additions do not wait for one another.
        V re[2] = {none, none}, im[2] = {none, none};
        int64_t i = 0;
        for (; i + 2 * kLanes <= count; i += 2 * kLanes) {
            for (int j = 0; j < 2; j++) {
                const V x = Ops::load(a + 2 * (i + j * kLanes)), y = Ops::load(b + 2 * (i + j * kLanes));
                re[j] = Ops::fma(x, Ops::re(y), re[j]);
                im[j] = Ops::fma(x, Ops::im(y), im[j]);
            }
        }
        result[0] = result[1] = 0;
        if constexpr (Tail != nullptr) {
            Tail->dot(a + 2 * i, b + 2 * i, count - i, result);
        } else if (i < count) {
            const V x = Ops::load(a + 2 * i), y = Ops::load(b + 2 * i);
            re[0] = Ops::fma(x, Ops::re(y), re[0]);
            im[0] = Ops::fma(x, Ops::im(y), im[0]);
        }
        float rr = 0, ir = 0, ri = 0, ii = 0;
        sum_lanes(Ops::add(re[0], re[1]), &rr, &ir);
        sum_lanes(Ops::add(im[0], im[1]), &ri, &ii);
        result[0] += rr + ii;
        result[1] += ir - ri;
    }

    static float dot_real(const float* a, const float* b, int64_t count) {
        V sum[4];
        for (V& part : sum) part = Ops::broadcast(0.0f);
        int64_t i = 0;
        for (; i + 4 * kLanes <= count; i += 4 * kLanes) {
            for (int j = 0; j < 4; j++) sum[j] = Ops::fma(Ops::load(a + 2 * (i + j * kLanes)), Ops::load(b + 2 * (i + j * kLanes)), sum[j]);
        }
        float even = 0, odd = 0;
        sum_lanes(Ops::add(Ops::add(sum[0], sum[1]), Ops::add(sum[2], sum[3])), &even, &odd);
        for (; i < count; i++) {
            even += a[2 * i] * b[2 * i];
            odd += a[2 * i + 1] * b[2 * i + 1];
        }
        return even + odd;
    }

    // Lanes are neighbouring lags; a few vectors at once, so that a value of the reference is fetched once for them all.
    static void correlate(const float* samples, int64_t lags, const float* reference, int64_t length, float* output) {
        constexpr int kRows = 4;
        int64_t lag = 0;
        for (; lag + kRows * kLanes <= lags; lag += kRows * kLanes) {
            V re[kRows], im[kRows];
            for (int j = 0; j < kRows; j++) re[j] = im[j] = Ops::broadcast(0.0f);
            for (int64_t n = 0; n < length; n++) {
                const V r = Ops::broadcast(reference[2 * n]), q = Ops::broadcast(reference[2 * n + 1]);
                for (int j = 0; j < kRows; j++) {
                    const V x = Ops::load(samples + 2 * (lag + n + j * kLanes));
                    re[j] = Ops::fma(x, r, re[j]);
                    im[j] = Ops::fma(x, q, im[j]);
                }
            }
            // x * conj(r + iq) = xr - i*xq.
            for (int j = 0; j < kRows; j++) Ops::store(output + 2 * (lag + j * kLanes), Ops::sub_i(re[j], im[j]));
        }
        for (; lag < lags; lag++) dot(samples + 2 * lag, reference, length, output + 2 * lag);
    }

    static void interpolate(const float* values, int64_t count, int32_t spacing, int32_t first, float* row, int64_t count_row) {
        float ramp[2 * kLanes];
        for (int64_t i = 0; i < 2 * kLanes; i++) ramp[i] = static_cast<float>(i / 2);
        const V steps = Ops::load(ramp), ahead = Ops::broadcast(static_cast<float>(kLanes));
        const float part = 1.0f / static_cast<float>(spacing);
        for (int64_t m = 0; m + 1 < count; m++) {
            const float re = values[2 * m], im = values[2 * m + 1];
            const float step_re = (values[2 * m + 2] - re) * part, step_im = (values[2 * m + 3] - im) * part;
            const V from = Ops::pair(re, im), step = Ops::pair(step_re, step_im);
            // A line goes on until the next begins, after the last value until the end, and before the first value back to the start.
            const int64_t at = first + m * spacing, end = m + 2 == count ? count_row : at + spacing;
            V place = steps;
            int64_t k = at;
            for (; k < end && k + kLanes <= count_row; k += kLanes, place = Ops::add(place, ahead)) Ops::store(row + 2 * k, Ops::fma(step, place, from));
            for (; k < end; k++) {
                row[2 * k] = step_re * static_cast<float>(k - at) + re;
                row[2 * k + 1] = step_im * static_cast<float>(k - at) + im;
            }
            if (m > 0) continue;
            for (k = 0; k < at; k++) {
                row[2 * k] = step_re * static_cast<float>(k - at) + re;
                row[2 * k + 1] = step_im * static_cast<float>(k - at) + im;
            }
        }
    }

    // Each lane's |h|^2, at both of its places.
    static V power(V h) {
        const V square = Ops::mul(h, h);
        return Ops::add(square, Ops::swapped(square));
    }

    static void equalize(const float* y, const float* h, int64_t count, float variance, float* symbols, float* noise) {
        const V one = Ops::broadcast(1.0f), least = Ops::broadcast(kLeastPower), spread = Ops::broadcast(variance);
        int64_t i = 0;
        for (; i + kLanes <= count; i += kLanes) {
            const V gain = Ops::load(h + 2 * i), weight = Ops::div(one, Ops::max(power(gain), least));
            Ops::store(symbols + 2 * i, Ops::mul(Ops::times_conjugate(Ops::load(y + 2 * i), Ops::re(gain), Ops::im(gain)), weight));
            Ops::store_real(noise + i, Ops::mul(weight, spread));
        }
        if constexpr (Tail != nullptr) Tail->equalize(y + 2 * i, h + 2 * i, count - i, variance, symbols + 2 * i, noise + i);
    }

    // Even elements: h0* r0 + h1 r1*; odd ones: h0* r1 - h1 r0*. Ports are taken as the same over a pair.
    static void equalize_pairs(const float* y, const float* h0, const float* h1, int64_t count, float variance, float* symbols, float* noise) {
        static_assert(kLanes > 1, "pairs need two lanes; the scalar kernel has a function of its own");
        const V half = Ops::broadcast(0.5f), one = Ops::broadcast(1.0f), least = Ops::broadcast(kLeastPower), spread = Ops::broadcast(2 * variance);
        const V scale = Ops::broadcast(1.41421356f), sign = Ops::alternate(1.0f, -1.0f);
        int64_t i = 0;
        for (; i + kLanes <= count; i += kLanes) {
            const V raw0 = Ops::load(h0 + 2 * i), raw1 = Ops::load(h1 + 2 * i), r = Ops::load(y + 2 * i);
            const V a = Ops::mul(Ops::add(raw0, Ops::swap_neighbours(raw0)), half), b = Ops::mul(Ops::add(raw1, Ops::swap_neighbours(raw1)), half);
            const V weight = Ops::div(one, Ops::max(Ops::add(power(a), power(b)), least));
            const V own = Ops::times_conjugate(r, Ops::re(a), Ops::im(a));
            const V partner = Ops::conjugate(Ops::swap_neighbours(r)), other = Ops::times(partner, Ops::re(b), Ops::im(b));
            Ops::store(symbols + 2 * i, Ops::mul(Ops::fma(other, sign, own), Ops::mul(weight, scale)));
            Ops::store_real(noise + i, Ops::mul(weight, spread));
        }
        if constexpr (Tail != nullptr) Tail->equalize_pairs(y + 2 * i, h0 + 2 * i, h1 + 2 * i, count - i, variance, symbols + 2 * i, noise + i);
    }
};

}  // namespace ltd

#endif
