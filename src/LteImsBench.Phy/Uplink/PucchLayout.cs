using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>Which symbols of a slot hold data and which the reference signal, TS 36.211 §5.4 and table 5.5.2.2.2-1.</summary>
internal sealed class PucchLayout
{
    private static readonly PucchLayout Format1Normal = new([0, 1, 5, 6], [2, 3, 4]);
    private static readonly PucchLayout Format1Extended = new([0, 1, 4, 5], [2, 3]);
    private static readonly PucchLayout Format1NormalShort = new([0, 1, 5], [2, 3, 4]);
    private static readonly PucchLayout Format1ExtendedShort = new([0, 1, 4], [2, 3]);
    private static readonly PucchLayout Format2Normal = new([0, 2, 3, 4, 6], [1, 5]);
    private static readonly PucchLayout Format2Extended = new([0, 1, 2, 4, 5], [3]);

    private PucchLayout(byte[] data, byte[] reference) => (Data, Reference) = (data, reference);

    public byte[] Data { get; }

    public byte[] Reference { get; }

    /// <summary>Symbols in use.</summary>
    public int Symbols => Data.Length + Reference.Length;

    /// <summary>Formats 1 to 1b; only the second slot of a subframe is shortened.</summary>
    public static PucchLayout Format1(CyclicPrefix prefix, bool isShortened) => (prefix, isShortened) switch
    {
        (CyclicPrefix.Normal, false) => Format1Normal,
        (CyclicPrefix.Normal, true) => Format1NormalShort,
        (_, false) => Format1Extended,
        (_, true) => Format1ExtendedShort,
    };

    /// <summary>Formats 2 to 2b.</summary>
    public static PucchLayout Format2(CyclicPrefix prefix) => prefix == CyclicPrefix.Normal ? Format2Normal : Format2Extended;
}
