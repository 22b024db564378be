using System.Net;
using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Pcapng;
using LteImsBench.Epc.Config;
using LteImsBench.Epc.Faults;
using LteImsBench.Epc.Tests.Bench;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;
using LteImsBench.Testing;
using static LteImsBench.Messages.Nas.PacketFilterComponent;

namespace LteImsBench.Epc.Tests;

/// <summary>Wireshark reads all that the core sends.</summary>
public sealed class WiresharkTests
{
    // PI_MALFORMED, a group of Wireshark's expert information.
    private const string ExpertMalformed = "117440512";

    private static readonly string[] EverythingTheCoreSends =
    [
        "ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST", "ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST", "ATTACH ACCEPT", "ATTACH REJECT",
        "AUTHENTICATION REJECT", "AUTHENTICATION REQUEST", "BEARER RESOURCE ALLOCATION REJECT", "BEARER RESOURCE MODIFICATION REJECT",
        "DEACTIVATE EPS BEARER CONTEXT REQUEST", "DETACH ACCEPT", "DETACH REQUEST", "EMM INFORMATION", "EMM STATUS", "ESM INFORMATION REQUEST",
        "ESM STATUS", "GUTI REALLOCATION COMMAND", "IDENTITY REQUEST", "MODIFY EPS BEARER CONTEXT REQUEST", "PDN CONNECTIVITY REJECT",
        "PDN DISCONNECT REJECT", "SECURITY MODE COMMAND", "SERVICE REJECT", "TRACKING AREA UPDATE ACCEPT", "TRACKING AREA UPDATE REJECT",
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Every_message_is_dissected_and_none_is_malformed(int ciphering)
    {
        var bench = new TestBench(new EpcConfig { Security = new() { CipheringPreference = [ciphering], WrongResponse = AuthenticationRefusal.AuthenticationReject } });
        string capture = Path.Combine(Path.GetTempPath(), $"epc-{ciphering}-{Environment.ProcessId}.pcapng");
        try
        {
            using (var pcap = new EvidencePcap(System.IO.File.Create(capture), DateTimeOffset.UnixEpoch))
            {
                bench.Timeline.Attach(pcap);
                Play(bench);
                pcap.Flush();
            }

            string[] sent = [.. bench.Events.Where(entry => entry is { Layer: Layer.Nas, Direction: LinkDirection.Downlink, Name: not "NAS (ciphered)" }).Select(entry => entry.Name).Distinct().Order()];
            Assert.Equal(EverythingTheCoreSends, sent);

            // One line a packet: what is malformed, the protocols, the message types found in the clear.
            string[][] packets = [.. Tshark.Read(capture, "-T", "fields", "-e", "_ws.malformed", "-e", "frame.protocols", "-e", "nas_eps.nas_msg_emm_type", "-e", "nas_eps.nas_msg_esm_type", "-e", "_ws.expert.group")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];
            Assert.Equal(bench.Events.Count(entry => entry.Layer == Layer.Nas), packets.Length);
            Assert.All(packets, packet => Assert.Equal("", packet[0]));
            Assert.All(packets, packet => Assert.DoesNotContain(ExpertMalformed, packet[4].Split(',')));
            Assert.All(packets, packet => Assert.Contains("nas-eps", packet[1]));
            Assert.Equal(bench.Events.Count(entry => entry.Name == "ATTACH ACCEPT"), packets.Count(packet => packet[2].Split(',').Contains("0x42")));
            Assert.Equal(bench.Events.Count(entry => entry.Name == "MODIFY EPS BEARER CONTEXT REQUEST"), packets.Count(packet => packet[3].Split(',').Contains("0xc9")));
        }
        finally
        {
            System.IO.File.Delete(capture);
        }
    }

    private static void Play(TestBench bench)
    {
        ScriptedUe ue = bench.NewUe();
        (ue.Guti, ue.EsmInformationTransfer, ue.AttachType) = (new Guti(bench.Config.Plmn, 2, 1, new(9)), true, EpsAttachType.Combined);
        ue.Pco = new([
            PcoUnit.Of(new IpcpPacket(IpcpCode.ConfigureRequest, 0, [IpcpOption.Of(IpcpOptionType.PrimaryDns, IPAddress.Any)])),
            .. new[] { PcoIdentifier.DnsIpv4, PcoIdentifier.DnsIpv6, PcoIdentifier.Ipv4LinkMtu, PcoIdentifier.LocalAddressInTft, PcoIdentifier.PCscfIpv4, PcoIdentifier.PCscfIpv6, PcoIdentifier.BearerControlMode, PcoIdentifier.Msisdn }.Select(PcoUnit.Empty)]);
        ue.Attach();
        bench.Run(100);
        UeKey key = bench.Snapshot(ue)!.Key;
        ue.Apn = "ims";
        ue.Send(ue.PdnConnectivityRequest(inAttach: false));
        bench.Run(20);
        ue.Apn = "nowhere";
        ue.Send(ue.PdnConnectivityRequest(inAttach: false));
        bench.Run(20);

        var qos = new ErabQos(1, 2) { GbrUplink = 64, GbrDownlink = 64, MbrUplink = 12_000, MbrDownlink = 300_000 };
        bench.Complete(() => bench.Core.ActivateDedicatedBearerAsync(key, new(6), qos, new(TftOperation.Create, [Filter(0), Filter(1)])));
        bench.Complete(() => bench.Core.ModifyBearerAsync(key, new(7), qos with { GbrUplink = 128 }, new TrafficFlowTemplate(TftOperation.DeleteFilters, [new PacketFilter(1)])));
        bench.Complete(() => bench.Core.DeactivateBearerAsync(key, new(7)));
        ue.Send(new BearerResourceAllocationRequest(default, new(9), new(5), new(TftOperation.Create, [Filter(0)]), new EpsQos(1)));
        ue.Send(new BearerResourceModificationRequest(default, new(10), new(5), new(TftOperation.Create, [Filter(0)])));
        ue.Send(new PdnDisconnectRequest(default, new(11), new(9)));
        ue.Send(new UplinkNasTransport(new(OctetString.FromHex("090100"))));
        ue.Send(new ActivateDedicatedEpsBearerContextAccept(new(15), default));
        bench.Run(20);
        bench.Complete(() => bench.Core.ReallocateGutiAsync(key));

        bench.Core.ReleaseConnection(key);
        bench.Run(20);
        ue.Connect(new TrackingAreaUpdateRequest(new(ue.Security!.Ksi), EpsUpdateType.CombinedWithImsiAttach, false, ue.Guti.Value) { EpsBearerContextStatus = EpsBearerContextStatus.Of(new EpsBearerId(5), new(6)) });
        bench.Run(20);
        ue.Connect(new ExtendedServiceRequest(new(ue.Security.Ksi), ServiceType.MobileOriginatingCsFallback, new MobileTmsi(ue.Guti.Value.MTmsi.Value)));
        bench.Run(20);
        ue.ServiceRequest();
        bench.Run(20);
        bench.Complete(() => bench.Core.DetachAsync(key, cause: 17));
        bench.Run(20);
        ue.Connect(new TrackingAreaUpdateRequest(new(ue.Security.Ksi), EpsUpdateType.Periodic, false, ue.Guti.Value));
        bench.Run(20);
        (ue.Security, ue.Apn) = (null, null);
        ue.Attach();
        bench.Run(50);
        ue.Send(new DetachRequestUeOriginating(new(ue.Security!.Ksi), DetachTypeUeOriginating.Combined, false, ue.Guti.Value));
        bench.Run(20);

        bench.Core.Faults = message => message.Name is "AUTHENTICATION RESPONSE" or "PDN CONNECTIVITY REQUEST" ? new NasFault.Reject(26) : null;
        ue.Attach();
        bench.Run(50);
        bench.Core.Faults = message => message.Name is "PDN CONNECTIVITY REQUEST" ? new NasFault.Reject(26) : null;
        ue.Attach();
        bench.Run(50);
    }

    private static PacketFilter Filter(byte identifier) => new(identifier)
    {
        Direction = PacketFilterDirection.Bidirectional,
        Precedence = (byte)(1 + identifier),
        Components = [new Ipv4Remote(IPAddress.Parse("10.46.0.1"), IPAddress.Parse("255.255.255.255")), new ProtocolIdentifier(17), new RemotePortRange(4000, 4001)],
    };
}
