using System.Net;
using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Config;
using LteImsBench.Epc.Esm;
using LteImsBench.Epc.Tests.Bench;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Tests.Esm;

public sealed class PcoAnswerTests
{
    private static readonly ApnConfig Apn = ApnConfig.Ims with
    {
        Pcscf = [IPAddress.Parse("10.46.0.1"), IPAddress.Parse("2001:db8:46::1"), IPAddress.Parse("10.46.0.9")],
        Dns = [IPAddress.Parse("10.46.0.1"), IPAddress.Parse("10.46.0.3"), IPAddress.Parse("2001:db8:46::1")],
    };

    private static readonly PdnAddresses Both = new(IPAddress.Parse("10.46.0.2"), IPAddress.Parse("2001:db8:46:1::"), 1);
    private static readonly PdnAddresses OnlyV4 = Both with { IPv6Prefix = null };
    private static readonly PdnAddresses OnlyV6 = Both with { IPv4 = null };

    [Theory]
    [InlineData("000c 00", "000c 04 0a2e0001 000c 04 0a2e0009")]                       // P-CSCF IPv4
    [InlineData("0001 00", "0001 10 20010db8004600000000000000000001")]                // P-CSCF IPv6
    [InlineData("000d 00", "000d 04 0a2e0001 000d 04 0a2e0003")]                       // DNS IPv4
    [InlineData("0003 00", "0003 10 20010db8004600000000000000000001")]                // DNS IPv6
    [InlineData("0010 00", "0010 02 05aa")]                                            // link MTU 1450
    [InlineData("0011 00", "0011 00")]                                                 // local address in TFT
    [InlineData("0002 00", "0002 00")]                                                 // IM CN signalling flag
    [InlineData("0005 00", "0005 01 02")]                                              // bearer control mode
    [InlineData("000e 00", "000e 07 911132547698f0")]                                  // MSISDN
    [InlineData("8021 10 01 00 0010 8106 00000000 8306 00000000", "8021 10 03 00 0010 8106 0a2e0001 8306 0a2e0003")]   // Nak with our servers
    [InlineData("8021 10 01 05 0010 8106 0a2e0001 8306 0a2e0003", "8021 10 02 05 0010 8106 0a2e0001 8306 0a2e0003")]   // Ack of what is right
    [InlineData("8021 0a 01 07 000a 8106 00000000", "8021 0a 03 07 000a 8106 0a2e0001")]                               // only what was asked
    [InlineData("8021 0a 01 07 000a 0306 00000000", "8021 0a 04 07 000a 0306 00000000")]                               // Reject of what is unknown
    [InlineData("c023 0b 01 09 000b 03 616263 02 7878", "c023 05 02 09 0005 00")]                                      // PAP
    [InlineData("c223 0e 01 01 000e 04 01020304 7573657231", "")]                                                      // CHAP challenge of the UE itself
    [InlineData("c223 0e 02 01 000e 04 05060708 7573657231", "c223 04 03 01 0004")]                                    // CHAP response
    [InlineData("000a 00 0012 00 ff00 03 001001", "")]                                                                 // nothing to answer
    [InlineData("8021 03 010000", "")]                                                                                 // cut short
    public void Every_unit_asked_gets_its_answer(string asked, string answer)
    {
        var msisdn = new Msisdn("+11234567890");
        Assert.Equal(answer.Length == 0 ? null : Units("80" + answer), new PcoAnswer(Apn, Both, msisdn).To(Units("80" + asked)));
    }

    [Fact]
    public void Nothing_is_said_of_a_family_that_the_UE_does_not_have()
    {
        ProtocolConfigurationOptions? asked = Units("80 0001 00 000c 00 0003 00 000d 00 0010 00 8021 10 01 00 0010 8106 00000000 8306 00000000");
        Assert.Equal([PcoIdentifier.PCscfIpv4, PcoIdentifier.PCscfIpv4, PcoIdentifier.DnsIpv4, PcoIdentifier.DnsIpv4, PcoIdentifier.Ipv4LinkMtu, PcoIdentifier.Ipcp], Identifiers(OnlyV4));
        Assert.Equal([PcoIdentifier.PCscfIpv6, PcoIdentifier.DnsIpv6, PcoIdentifier.Ipcp], Identifiers(OnlyV6));
        Assert.Equal(IpcpCode.ConfigureReject, new PcoAnswer(Apn, OnlyV6, default).To(asked)!.Value.Packet<IpcpPacket>()!.IpcpCode);

        IEnumerable<PcoIdentifier> Identifiers(PdnAddresses addresses) => new PcoAnswer(Apn, addresses, default).To(asked)!.Value.Units.Select(unit => unit.Identifier);
    }

    [Fact]
    public void The_answer_fits_its_element_however_much_is_asked()
    {
        ApnConfig many = Apn with { Pcscf = [.. Enumerable.Range(1, 40).Select(n => IPAddress.Parse($"2001:db8:46::{n:x}"))] };
        ProtocolConfigurationOptions answer = new PcoAnswer(many, Both, default).To(Units("80 0001 00 0001 01 00 000d 00"))!.Value;
        Assert.Equal(250 / 19, answer.Units.Count);
        Assert.Distinct(answer.Units);
    }

    [Fact]
    public void An_IMS_PDN_gives_its_P_CSCFs_over_the_air()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached();
        ue.Apn = "ims";
        ue.Pco = new([PcoUnit.Empty(PcoIdentifier.PCscfIpv4), PcoUnit.Empty(PcoIdentifier.PCscfIpv6)]);
        ue.Send(ue.PdnConnectivityRequest(inAttach: false));
        bench.Run(20);
        var request = ue.Last<ActivateDefaultEpsBearerContextRequest>();
        Assert.Equal(["10.46.0.1", "2001:db8:46::1"], request.ProtocolConfigurationOptions!.Value.PCscfAddresses.Select(address => address.ToString()));
        Assert.Null(request.ExtendedProtocolConfigurationOptions);
    }

    private static ProtocolConfigurationOptions? Units(string hex)
    {
        // As the value of a PCO element in a message of which nothing else is there: TS 24.301 §8.3.7, ESM INFORMATION RESPONSE is the smallest.
        byte[] value = Hex.Parse(hex);
        var response = (EsmInformationResponse)NasCodec.Decode(new byte[] { 0x02, 0x01, 0xDA, 0x27, (byte)value.Length }.Concat(value).ToArray()).OrThrow();
        return response.ProtocolConfigurationOptions;
    }
}
