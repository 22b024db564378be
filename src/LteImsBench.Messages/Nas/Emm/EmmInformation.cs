namespace LteImsBench.Messages.Nas;

/// <summary>EMM INFORMATION, TS 24.301 §8.2.13.</summary>
public sealed record EmmInformation : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.EmmInformation;

    public NetworkName? FullNameForNetwork { get; init; }

    public NetworkName? ShortNameForNetwork { get; init; }

    public NetworkTimeZone? LocalTimeZone { get; init; }

    public UniversalTimeAndZone? UniversalTimeAndLocalTimeZone { get; init; }

    public NetworkDaylightSavingTime? NetworkDaylightSavingTime { get; init; }

    // Information element                 IEI  Clause    Presence  Format  Octets
    // Full name for network               43   9.9.3.24  O         TLV     3-n
    // Short name for network              45   9.9.3.24  O         TLV     3-n
    // Local time zone                     46   9.9.3.29  O         TV      2
    // Universal time and local time zone  47   9.9.3.30  O         TV      8
    // Network daylight saving time        49   9.9.3.6   O         TLV     3
    internal static EmmInformation Read(ref NasReader r) =>
        new()
        {
            FullNameForNetwork = r.Tlv<NetworkName>(0x43),
            ShortNameForNetwork = r.Tlv<NetworkName>(0x45),
            LocalTimeZone = r.Tv<NetworkTimeZone>(0x46, NetworkTimeZone.Length),
            UniversalTimeAndLocalTimeZone = r.Tv<UniversalTimeAndZone>(0x47, UniversalTimeAndZone.Length),
            NetworkDaylightSavingTime = r.Tlv<NetworkDaylightSavingTime>(0x49),
        };

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Tlv(0x43, FullNameForNetwork);
        w.Tlv(0x45, ShortNameForNetwork);
        w.Tv(0x46, LocalTimeZone);
        w.Tv(0x47, UniversalTimeAndLocalTimeZone);
        w.Tlv(0x49, NetworkDaylightSavingTime);
    }
}
