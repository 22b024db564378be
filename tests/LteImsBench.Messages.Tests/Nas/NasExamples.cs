using System.Net;
using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Messages.Tests.Nas;

/// <summary>One message of every type with every element of its table, for Wireshark to judge.</summary>
internal static partial class NasExamples
{
    // Elements of Rel-17, and two whose length Wireshark 4.0 takes wrong.
    private static readonly string[] BeyondWireshark =
    [
        "RequestedImsiOffset", "NegotiatedImsiOffset", "ForbiddenTaisForRoaming", "ForbiddenTaisForRegionalService",
        "UeRequestType", "PagingRestriction", "EpsAdditionalRequestResult", "SsCode", "LcsIndicator",
    ];

    private static readonly Plmn Plmn = Plmn.Parse("001/01");
    private static readonly Tai Area = new(Plmn, new(1));
    private static readonly Guti Guti = new(Plmn, 0x8001, 1, new(0xC0000001));
    private static readonly NasKeySetIdentifier Ksi = new(1);
    private static readonly GprsTimer Timer = GprsTimer.Of(TimeSpan.FromMinutes(54));
    private static readonly GprsTimer3 Timer3 = GprsTimer3.Of(TimeSpan.FromHours(2));
    private static readonly TaiList Areas = TaiList.Of(Area);
    private static readonly TaiList ForbiddenAreas = TaiList.Of(Area, new(Plmn.Parse("310/410"), new(2)));
    private static readonly LocationAreaIdentification LocationArea = new(Plmn, 1);
    private static readonly EpsBearerContextStatus Bearers = EpsBearerContextStatus.Of(new EpsBearerId(5), new EpsBearerId(6));
    private static readonly UeAdditionalSecurityCapability Algorithms5g = new(Octets("e000e000"));
    private static readonly PlmnList EquivalentPlmns = new([Plmn.Parse("001/02"), Plmn.Parse("310/410")]);
    private static readonly EmergencyNumberList Emergency =
        new([new(EmergencyServiceCategory.Police, "110"), new(EmergencyServiceCategory.Ambulance, "9111")]);
    private static readonly UeNetworkCapability UeCapability = new(Octets("e0e0c0c011")) { N1Mode = true };
    private static readonly MsNetworkCapability MsCapability = new(Octets("e5e0347f"));
    private static readonly OctetString CipheringKeys =
        Octets("0001000102030405060708090a0b0c0d0e0f01aa8000000052601021340010060000f1100001");
    private static readonly OctetString Nbifom = Octets("010101");
    private static readonly OctetString GprsQos = Octets("0b921f7196fefe744bffff00");
    private static readonly OctetString HeaderCompression = Octets("0300100a");
    private static readonly OctetString Classmark2 = Octets("5b5ca0");
    private static readonly OctetString Classmark3 = Octets("60140462918100127e00");
    private static readonly OctetString Codecs = Octets("0402600400021f00");

    private static readonly ProtocolConfigurationOptions Asked = new(
    [
        PcoUnit.Of(new IpcpPacket(IpcpCode.ConfigureRequest, 1,
            [IpcpOption.Of(IpcpOptionType.PrimaryDns, IPAddress.Any), IpcpOption.Of(IpcpOptionType.SecondaryDns, IPAddress.Any)])),
        PcoUnit.Of(PapPacket.AuthenticateRequest(2, "user", "secret")),
        PcoUnit.Of(new ChapPacket(1, 3, Octets("00112233445566778899aabbccddeeff"), "ue")),
        PcoUnit.Empty(PcoIdentifier.PCscfIpv4), PcoUnit.Empty(PcoIdentifier.PCscfIpv6),
        PcoUnit.Empty(PcoIdentifier.DnsIpv4), PcoUnit.Empty(PcoIdentifier.DnsIpv6),
        PcoUnit.Empty(PcoIdentifier.AddressViaNas), PcoUnit.Empty(PcoIdentifier.Ipv4LinkMtu),
        PcoUnit.Empty(PcoIdentifier.LocalAddressInTft),
    ]);

    private static readonly ProtocolConfigurationOptions Given = new(
    [
        PcoUnit.Of(new IpcpPacket(IpcpCode.ConfigureAck, 1, [IpcpOption.Of(IpcpOptionType.PrimaryDns, IPAddress.Parse("10.45.0.1"))])),
        PcoUnit.Of(PapPacket.Answer(2, 2)),
        PcoUnit.OfAddress(PcoIdentifier.PCscfIpv4, IPAddress.Parse("10.46.0.2")),
        PcoUnit.OfAddress(PcoIdentifier.PCscfIpv6, IPAddress.Parse("fd00:46::2")),
        PcoUnit.OfAddress(PcoIdentifier.DnsIpv4, IPAddress.Parse("10.45.0.1")),
        PcoUnit.OfAddress(PcoIdentifier.DnsIpv6, IPAddress.Parse("fd00:45::1")),
        PcoUnit.OfMtu(1450), PcoUnit.Empty(PcoIdentifier.LocalAddressInTft),
    ]);

    private static readonly PacketFilter[] Filters =
    [
        new(0)
        {
            Direction = PacketFilterDirection.Bidirectional, Precedence = 1,
            Components =
            [
                new PacketFilterComponent.Ipv4Remote(IPAddress.Parse("10.46.0.2"), IPAddress.Broadcast),
                new PacketFilterComponent.Ipv4Local(IPAddress.Parse("10.46.0.9"), IPAddress.Broadcast),
                new PacketFilterComponent.ProtocolIdentifier(17),
                new PacketFilterComponent.LocalPort(50000), new PacketFilterComponent.RemotePortRange(30000, 30001),
                new PacketFilterComponent.TrafficClass(0xB8, 0xFC),
            ],
        },
        new(1)
        {
            Direction = PacketFilterDirection.Uplink, Precedence = 2,
            Components =
            [
                new PacketFilterComponent.Ipv6RemotePrefix(IPAddress.Parse("fd00:46::2"), 128),
                new PacketFilterComponent.Ipv6LocalPrefix(IPAddress.Parse("fd00:47::"), 64),
                new PacketFilterComponent.LocalPortRange(50000, 50001), new PacketFilterComponent.RemotePort(30000),
                new PacketFilterComponent.FlowLabel(0x12345),
            ],
        },
        new(2)
        {
            Direction = PacketFilterDirection.Downlink, Precedence = 3,
            Components =
            [
                new PacketFilterComponent.Ipv6Remote(IPAddress.Parse("fd00:46::2"), IPAddress.Parse("ffff:ffff:ffff:ffff::")),
                new PacketFilterComponent.SecurityParameterIndex(0x11223344),
            ],
        },
    ];

    private static readonly TrafficFlowTemplate Tft = new(TftOperation.Create, new(Filters));
    private static readonly EpsQos VoiceQos = new(1) { MbrUplink = 128, MbrDownlink = 128, GbrUplink = 128, GbrDownlink = 128 };
    private static readonly EpsQos VideoQos = new(2) { MbrUplink = 9000, MbrDownlink = 300_000, GbrUplink = 512, GbrDownlink = 600_000 };
    private static readonly ExtendedEpsQos FastQos = new(BitRateUnit.Mbps4, 3000, 4000, BitRateUnit.Mbps1, 100) { GbrDownlink = 200 };
    private static readonly ReattemptIndicator Reattempt = new(RatControl: true, EplmnControl: false);
    private static readonly EpsBearerId Ebi = new(5);
    private static readonly Pti Pti = new(9);

    public static IEnumerable<NasMessage> All() => [.. EmmUplink(), .. EmmDownlink(), .. EsmUplink(), .. EsmDownlink()];

    /// <summary>The message without the elements that Wireshark does not read.</summary>
    public static NasMessage ForWireshark(NasMessage message)
    {
        NasMessage copy = message with { };
        foreach (string name in BeyondWireshark) copy.GetType().GetProperty(name)?.SetValue(copy, null);
        return copy;
    }

    private static OctetString Encoded(NasMessage message) => new(NasCodec.Encode(message));

    private static OctetString Octets(string hex) => OctetString.FromHex(hex);
}
