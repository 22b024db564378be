namespace LteImsBench.Phy.Common;

/// <summary>OFDM in samples: transform size, prefixes and rate, TS 36.211 §6.12 scaled from 2048.</summary>
public readonly record struct OfdmNumbers
{
    public OfdmNumbers(int fftSize, CyclicPrefix prefix) => (FftSize, Prefix) = (fftSize, prefix);

    public int FftSize { get; }

    public CyclicPrefix Prefix { get; }

    /// <summary>Samples a second.</summary>
    public double SampleRate => FftSize * 15000.0;

    public int SamplesPerSubframe => FftSize * 15;

    public int SamplesPerSlot => SamplesPerSubframe / 2;

    public int SymbolsPerSlot => Prefix == CyclicPrefix.Normal ? 7 : 6;

    /// <summary>The usual transform size of a bandwidth.</summary>
    public static int FftSizeOf(int prbCount) => prbCount switch { <= 6 => 128, <= 15 => 256, <= 25 => 512, <= 50 => 1024, <= 75 => 1536, _ => 2048 };

    /// <summary>Prefix of symbol <paramref name="symbol"/> of a slot, in samples.</summary>
    public int PrefixOf(int symbol) => (Prefix == CyclicPrefix.Extended ? 512 : symbol == 0 ? 160 : 144) * FftSize / 2048;

    /// <summary>Where the useful part of a symbol of a subframe begins, in samples from the subframe's start.</summary>
    public int UsefulStart(int symbol)
    {
        int slot = symbol / SymbolsPerSlot, inSlot = symbol % SymbolsPerSlot;
        int at = slot * SamplesPerSlot + PrefixOf(0);
        for (int i = 1; i <= inSlot; i++) at += FftSize + PrefixOf(i);
        return at;
    }
}
