namespace LteImsBench.Messages.Nas;

/// <summary>DCN-ID, TS 24.008 §10.5.5.35.</summary>
public readonly record struct DedicatedCoreNetworkId(ushort Value) : INasElement<DedicatedCoreNetworkId>
{
    static DedicatedCoreNetworkId INasElement<DedicatedCoreNetworkId>.Read(ref NasReader r) => new(r.UInt16());

    void INasElement<DedicatedCoreNetworkId>.Write(ref NasWriter w) => w.UInt16(Value);
}
