namespace LteImsBench.Messages.Nas;

/// <summary>An element whose value is one octet.</summary>
internal readonly record struct OctetElement(byte Value) : INasElement<OctetElement>
{
    static OctetElement INasElement<OctetElement>.Read(ref NasReader r) => new(r.Octet());

    void INasElement<OctetElement>.Write(ref NasWriter w) => w.Octet(Value);
}
