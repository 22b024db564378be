namespace LteImsBench.Messages.Nas;

/// <summary>UE status, TS 24.301 §9.9.3.54.</summary>
public readonly record struct UeStatus(bool S1Registered, bool N1Registered) : INasElement<UeStatus>
{
    static UeStatus INasElement<UeStatus>.Read(ref NasReader r)
    {
        byte octet = r.Octet();
        return new((octet & 1) != 0, (octet & 2) != 0);
    }

    void INasElement<UeStatus>.Write(ref NasWriter w) => w.Octet((byte)((S1Registered ? 1 : 0) | (N1Registered ? 2 : 0)));
}
