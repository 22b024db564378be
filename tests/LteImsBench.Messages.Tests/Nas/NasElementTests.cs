using System.Net;
using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Messages.Tests.Nas;

/// <summary>Elements that we build, held against the same elements from other equipment or against the standard's figures.</summary>
public class NasElementTests
{
    [Theory]
    [InlineData("nas-0059", "nas-0065")]   // UMTS and GPRS algorithms
    [InlineData("nas-0131", "nas-0141")]   // no MS network capability
    [InlineData("nas-0960", "nas-0986")]
    [InlineData("nas-0973", "nas-0976")]   // GPRS algorithms only
    public void Security_capabilities_are_replayed_as_networks_do(string attach, string command)
    {
        AttachRequest request = NasTree.All<AttachRequest>(Message(attach)).Single();
        SecurityModeCommand replay = NasTree.All<SecurityModeCommand>(Message(command)).Single();
        Assert.Equal(replay.ReplayedUeSecurityCapabilities, request.UeNetworkCapability.ToSecurityCapability(request.MsNetworkCapability));
    }

    [Fact]
    public void Network_names_and_times_are_coded_as_networks_do()
    {
        EmmInformation[] messages =
        [
            .. NasCorpus.Rows().SelectMany(row => NasTree.All<EmmInformation>(NasCodec.Decode(row.Octets).OrThrow())),
        ];
        NetworkName[] names = [.. messages.SelectMany(NasTree.All<NetworkName>)];
        Assert.NotEmpty(names);

        // One network leaves the extension bit zero.
        Assert.All(
            names.Where(name => name.CodingScheme == 0),
            name => Assert.Equal(name.Octets.With(0, 8, true), NetworkName.Of(name.Text, name.AddCountryInitials).Octets));
        Assert.NotEmpty(messages.SelectMany(NasTree.All<UniversalTimeAndZone>));
        Assert.All(
            messages.SelectMany(NasTree.All<UniversalTimeAndZone>),
            time => Assert.Equal(time, UniversalTimeAndZone.Of(time.Time!.Value)));
        Assert.All(messages.SelectMany(NasTree.All<NetworkTimeZone>), zone => Assert.Equal(zone, NetworkTimeZone.Of(zone.Offset)));
    }

    // TS 24.301 figures 9.9.3.33.1 to 9.9.3.33.4: PLMN 001/01 is 00 F1 10.
    [Theory]
    [InlineData("0100f11000010007", TaiListType.OnePlmn, "001/01-1 001/01-7")]
    [InlineData("2200f1100001", TaiListType.Consecutive, "001/01-1 001/01-2 001/01-3")]
    [InlineData("4100f110000113001400ff", TaiListType.SeveralPlmns, "001/01-1 310/410-255")]
    public void Tracking_area_lists_come_in_three_types(string hex, TaiListType type, string areas)
    {
        byte[] octets = Hex.Parse(hex);
        var message = (TrackingAreaUpdateAccept)NasCodec.Decode([0x07, 0x49, 0, 0x54, (byte)octets.Length, .. octets]).OrThrow();
        TaiList list = message.TaiList!.Value;
        Assert.Equal(type, Assert.Single(list.Lists).Type);
        Assert.Equal(areas, string.Join(' ', list.Areas().Select(area => $"{area.Plmn}-{area.Tac}")));
        byte[] built = NasCodec.Encode(new TrackingAreaUpdateAccept(0) { TaiList = new TaiList([new(type, [.. list.Areas()])]) });
        Assert.Equal(hex, Convert.ToHexStringLower(built.AsSpan(5)));
    }

    [Fact]
    public void A_list_of_one_network_takes_type_0_and_of_several_type_2()
    {
        var home = new Tai(Plmn.Parse("001/01"), new(1));
        Assert.Equal(TaiListType.OnePlmn, TaiList.Of(home, home with { Tac = new(2) }).Lists[0].Type);
        Assert.Equal(TaiListType.SeveralPlmns, TaiList.Of(home, new(Plmn.Parse("001/02"), new(1))).Lists[0].Type);
    }

    // TS 24.008 table 10.5.154: containers 0023 and 0024 have two octets of length from the network in extended options only.
    [Fact]
    public void Some_extended_containers_of_the_network_have_a_long_length()
    {
        var reject = (PdnConnectivityReject)NasCodec.Decode(Hex.Parse("0201d11b 7b000b 80 0023 0003 010203 001000")).OrThrow();
        Assert.Equal(
            [new PcoUnit(PcoIdentifier.QosRulesTwoOctets, OctetString.FromHex("010203")), PcoUnit.Empty(PcoIdentifier.Ipv4LinkMtu)],
            reject.ExtendedProtocolConfigurationOptions!.Value.Units);
        var request = (PdnConnectivityRequest)NasCodec.Decode(Hex.Parse("0201d011 7b0007 80 002300 002400")).OrThrow();
        Assert.Equal(
            [PcoUnit.Empty(PcoIdentifier.QosRulesTwoOctets), PcoUnit.Empty(PcoIdentifier.QosFlowDescriptionsTwoOctets)],
            request.ExtendedProtocolConfigurationOptions!.Value.Units);
    }

    [Fact]
    public void Options_give_their_addresses_and_packets()
    {
        // RFC 1332 and RFC 1334 packets; P-CSCF, DNS and MTU containers.
        const string Options = """
            80 8021 0a 0301000a 81060a2d0001
            c023 0c 0101000c 026d65 0470617373
            000c 04 0a2e0002
            0001 10 fd000046000000000000000000000002
            000d 04 0a2d0001
            0010 02 05aa
            """;
        byte[] octets = Hex.Parse(Options);
        NasMessage message = NasCodec.Decode([0x52, 0, 0xC2, 0x27, (byte)octets.Length, .. octets]).OrThrow();
        var accept = Assert.IsType<ActivateDefaultEpsBearerContextAccept>(message);
        ProtocolConfigurationOptions options = accept.ProtocolConfigurationOptions!.Value;
        Assert.Equal([IPAddress.Parse("10.46.0.2"), IPAddress.Parse("fd00:46::2")], options.PCscfAddresses);
        Assert.Equal([IPAddress.Parse("10.45.0.1")], options.DnsAddresses);
        Assert.Equal(1450, (int?)options.Ipv4LinkMtu);
        Assert.Equal(IPAddress.Parse("10.45.0.1"), options.Packet<IpcpPacket>()?.Option(IpcpOptionType.PrimaryDns)?.Address);
        Assert.Equal(("me", "pass"), (options.Packet<PapPacket>()?.PeerId, options.Packet<PapPacket>()?.Password));
        Assert.Equal(options.Units[1], PcoUnit.Of(PapPacket.AuthenticateRequest(1, "me", "pass")));
    }

    // TS 24.008 §10.5.6.12: operation, E bit and number; authorization token as parameter 1.
    [Fact]
    public void A_template_may_end_with_parameters()
    {
        var modify = (ModifyEpsBearerContextRequest)NasCodec.Decode(Hex.Parse("6200c9 3605 d0 0102aabb")).OrThrow();
        var token = new TftParameter(TftParameterType.AuthorizationToken, OctetString.FromHex("aabb"));
        Assert.Equal(new TrafficFlowTemplate(TftOperation.NoOperation, [], [token]), modify.Tft);
        Assert.Equal("6200c93605d00102aabb", Convert.ToHexStringLower(NasCodec.Encode(modify)));
    }

    [Theory]
    [InlineData("ims", "03696d73")]
    [InlineData("internet.mnc001.mcc001.gprs", "08696e7465726e6574066d6e63303031066d63633030310467707273")]
    [InlineData("", "")]
    public void An_access_point_name_is_a_list_of_labels(string name, string hex)
    {
        var response = new EsmInformationResponse(default, new(1)) { AccessPointName = name };
        Assert.Equal(hex, Convert.ToHexStringLower(NasCodec.Encode(response).AsSpan(5)));
    }

    [Fact]
    public void The_network_identifier_is_the_name_without_operator()
    {
        Assert.Equal("internet", new AccessPointName("internet.mnc001.mcc001.gprs").NetworkIdentifier);
        Assert.Equal("a.mnc.b", new AccessPointName("a.mnc.b").NetworkIdentifier);
    }

    [Fact]
    public void Capabilities_grow_by_the_bit_that_is_set()
    {
        Assert.Equal("01", new EpsNetworkFeatureSupport { ImsVops = true }.Octets.ToHex());
        Assert.Equal("0308", new EpsNetworkFeatureSupport { ImsVops = true, EmcBs = true, Epco = true }.Octets.ToHex());
        Assert.Equal("a020", new UeNetworkCapability { Eea0 = true, Eea2 = true, Eia2 = true }.Octets.ToHex());
        var capability = new UeNetworkCapability(OctetString.FromHex("a020"));
        Assert.Equal((0b101, 0b100), (capability.EncryptionAlgorithms, capability.IntegrityAlgorithms));
    }

    private static NasMessage Message(string id) => NasCodec.Decode(NasCorpus.Row(id).Octets).OrThrow();
}
