using System.Runtime.InteropServices;

namespace LteImsBench.Dsp;

/// <summary>A complex sample: two floats side by side, as radios, files and native kernels have it.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Cf32(float Re, float Im)
{
    public float Power => Re * Re + Im * Im;

    public float Magnitude => MathF.Sqrt(Power);

    public Cf32 Conjugate => new(Re, -Im);

    /// <summary>The unit phasor of an angle in radians.</summary>
    public static Cf32 Phasor(float angle) => new(MathF.Cos(angle), MathF.Sin(angle));

    public static Cf32 operator +(Cf32 left, Cf32 right) => new(left.Re + right.Re, left.Im + right.Im);

    public static Cf32 operator -(Cf32 left, Cf32 right) => new(left.Re - right.Re, left.Im - right.Im);

    public static Cf32 operator -(Cf32 value) => new(-value.Re, -value.Im);

    public static Cf32 operator *(Cf32 left, Cf32 right) => new(left.Re * right.Re - left.Im * right.Im, left.Re * right.Im + left.Im * right.Re);

    public static Cf32 operator *(Cf32 left, float right) => new(left.Re * right, left.Im * right);

    public override string ToString() => $"{Re:0.0000}{Im:+0.0000;-0.0000}i";
}
