using LteImsBench.Core;
using LteImsBench.Core.Pcapng;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.Rrc;
using LteImsBench.Testing;
using LteImsBench.UeSim.Tests.Fakes;

namespace LteImsBench.UeSim.Tests.Evidence;

/// <summary>What the UE sends, as Wireshark reads it.</summary>
public sealed class DissectionTests : IDisposable
{
    private readonly List<string> _captures = [];

    [Fact]
    public void RRC_messages_of_the_UE_are_dissected_without_a_fault()
    {
        string capture = Capture("ue-rrc.pcapng", () =>
        {
            var rig = new RrcRig(recordsPdus: true);
            return (rig.Bench, () =>
            {
                rig.Connect();
                rig.Cell.Send(new UeCapabilityEnquiry { RrcTransactionIdentifier = 1, UeCapabilityRequest = [RatType.Eutra] });
                rig.Cell.Send(new CounterCheck { DrbCountMsbInfoList = [new() { DrbIdentity = new(1), CountMsbUplink = 9 }] });
                rig.Cell.Send(new UeInformationRequest { RachReportReq = true });
                rig.Bench.Run(0.3);
                rig.Rrc.SendNas(OctetString.FromHex("07606f"));
                rig.Cell.IsInSync = false;
                rig.Bench.Run(2);
            }
            );
        });

        Assert.Equal(0, Tshark.Count(capture, "_ws.malformed"));
        Assert.Equal(0, Tshark.Count(capture, "_ws.expert.severity >= 0x00600000"));
        string names = Tshark.Read(capture, "-T", "fields", "-e", "_ws.col.Info");
        foreach (string name in (string[])["RRCConnectionRequest", "RRCConnectionSetupComplete", "SecurityModeComplete", "UECapabilityInformation",
            "RRCConnectionReconfigurationComplete", "CounterCheckResponse", "UEInformationResponse", "ULInformationTransfer", "RRCConnectionReestablishmentRequest"])
            Assert.Contains(name, names);

        // The capability inside: category 4, release 9, seven bands of which the first is 1, and the feature groups.
        string[] fields = Tshark.Read(
            capture, "-Y", "lte-rrc.ue_Category", "-T", "fields",
            "-e", "lte-rrc.ue_Category", "-e", "lte-rrc.accessStratumRelease", "-e", "lte-rrc.bandEUTRA", "-e", "lte-rrc.featureGroupIndicators").Trim().Split('\t');
        Assert.Equal("4", fields[0]);
        Assert.Equal("1", fields[1]);
        Assert.StartsWith("1,3,5,7,8,20,28,", fields[2] + ",");
        Assert.Equal("e6041000", fields[3].Replace(":", ""));
    }

    [Fact]
    public void NAS_messages_of_the_UE_are_dissected_without_a_fault()
    {
        string capture = Capture("ue-nas.pcapng", () =>
        {
            var rig = new NasRig(new UeSettings { Apn = "internet", AttachType = UeSim.Nas.AttachType.Combined }, recordsPdus: true);
            return (rig.Bench, () =>
            {
                rig.Attach();
                rig.Bench.Await(() => rig.Nas.ConnectPdnAsync(new("ims", PdnType.Ipv4v6) { IsForIms = true }, CancellationToken.None));
                rig.Mme.Send(new IdentityRequest(IdentityType.Imeisv));
                rig.Bench.Run(0.1);
                rig.Bench.Await(() => rig.Nas.DisconnectPdnAsync("ims", CancellationToken.None));
                rig.Mme.Release(UeSim.Rrc.ConnectionEnd.Failure);
                rig.Bench.Run(0.2);
                rig.Bench.Await(() => rig.Nas.DetachAsync(false, CancellationToken.None));
            }
            );
        });

        Assert.Equal(0, Tshark.Count(capture, "_ws.malformed"));
        Assert.Equal(0, Tshark.Count(capture, "_ws.expert.severity >= 0x00600000"));

        // Message types of TS 24.301 §9.8.
        foreach (string type in (string[])["0x41", "0x53", "0x5e", "0x43", "0x56", "0x48", "0x45"])
            Assert.True(Tshark.Count(capture, $"nas_eps.nas_msg_emm_type == {type}") > 0, $"EMM {type}");
        foreach (string type in (string[])["0xd0", "0xda", "0xc2", "0xd2", "0xce"])
            Assert.True(Tshark.Count(capture, $"nas_eps.nas_msg_esm_type == {type}") > 0, $"ESM {type}");
    }

    public void Dispose()
    {
        foreach (string capture in _captures) File.Delete(capture);
    }

    private string Capture(string name, Func<(TestBench Bench, Action Run)> make)
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}-{name}");
        _captures.Add(path);
        (TestBench bench, Action run) = make();
        using (FileStream stream = File.Create(path))
        using (var pcap = new EvidencePcap(stream, DateTimeOffset.UnixEpoch))
        {
            bench.Timeline.Attach(pcap);
            run();
            pcap.Flush();
        }

        return path;
    }
}
