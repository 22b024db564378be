namespace LteImsBench.Messages.Nas;

/// <summary>Network resource identifier container, TS 24.008 §10.5.5.31: ten bits.</summary>
public readonly record struct NetworkResourceIdentifier(ushort Value) : INasElement<NetworkResourceIdentifier>
{
    static NetworkResourceIdentifier INasElement<NetworkResourceIdentifier>.Read(ref NasReader r) => new((ushort)(r.UInt16() >> 6));

    void INasElement<NetworkResourceIdentifier>.Write(ref NasWriter w) => w.UInt16(Value << 6);
}
