namespace LteImsBench.Messages.Nas;

/// <summary>Serving PLMN rate control, TS 24.301 §9.9.4.28: uplink messages per 6 min; FFFF for no restriction.</summary>
public readonly record struct ServingPlmnRateControl(ushort Value) : INasElement<ServingPlmnRateControl>
{
    static ServingPlmnRateControl INasElement<ServingPlmnRateControl>.Read(ref NasReader r) => new(r.UInt16());

    void INasElement<ServingPlmnRateControl>.Write(ref NasWriter w) => w.UInt16(Value);
}
