namespace LteImsBench.Epc.NasSecurity;

/// <summary>First octets of NAS messages, TS 24.007 §11.2.3.1 and TS 24.301 §9.2.</summary>
internal static class NasHeader
{
    public const byte EmmDiscriminator = 0x07;
    public const byte EsmDiscriminator = 0x02;
}
