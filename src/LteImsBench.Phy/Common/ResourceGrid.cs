using LteImsBench.Dsp;

namespace LteImsBench.Phy.Common;

/// <summary>The resource elements of one subframe and one port: symbol by symbol, subcarriers in ascending frequency, without DC.</summary>
public sealed class ResourceGrid(int symbols, int subcarriers)
{
    private readonly Cf32[] _values = new Cf32[symbols * subcarriers];

    public int Symbols => symbols;

    public int Subcarriers => subcarriers;

    public Span<Cf32> Values => _values;

    public ref Cf32 this[int symbol, int subcarrier] => ref _values[symbol * subcarriers + subcarrier];

    public Span<Cf32> Symbol(int symbol) => _values.AsSpan(symbol * subcarriers, subcarriers);

    public void Clear() => Array.Clear(_values);
}
