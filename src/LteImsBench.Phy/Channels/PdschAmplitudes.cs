namespace LteImsBench.Phy.Channels;

/// <summary>Ratios of PDSCH energy to that of reference elements as amplitudes, TS 36.213 §5.2.</summary>
/// <param name="A">√ρ_A, in symbols without reference signals.</param>
/// <param name="B">√ρ_B, in symbols with them.</param>
public readonly record struct PdschAmplitudes(float A, float B)
{
    public static PdschAmplitudes Unit => new(1, 1);

    /// <param name="paDb">P_A in dB.</param>
    /// <param name="pb">P_B, 0 to 3.</param>
    /// <param name="ports">CRS antenna ports.</param>
    public static PdschAmplitudes Of(float paDb, int pb, int ports)
    {
        // Table 5.2-1.
        float ratio = ports == 1 ? (5 - pb) / 5f : (5 - pb) / 4f;
        float a = OfData(paDb, ports);
        return new(a, a * MathF.Sqrt(ratio));
    }

    /// <summary>
    /// √ρ_A alone. ρ_A is a ratio of energies at one port, of which precoding leaves each of a pair half, which is made up for; with four ports
    /// it is twice P_A.
    /// </summary>
    /// <inheritdoc cref="Of"/>
    public static float OfData(float paDb, int ports) => MathF.Pow(10, paDb / 20) * ports switch { 1 => 1, 2 => MathF.Sqrt(2), _ => 2 };
}
