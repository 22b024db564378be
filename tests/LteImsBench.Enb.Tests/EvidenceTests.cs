using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Pcapng;
using LteImsBench.Enb.Tests.Support;
using LteImsBench.Messages.S1;
using LteImsBench.Testing;

namespace LteImsBench.Enb.Tests;

/// <summary>Wireshark as the judge of what the cell puts on the air.</summary>
public sealed class EvidenceTests : IDisposable
{
    private static readonly OctetString EmmStatus = OctetString.FromHex("07606f");

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"enb-{Guid.NewGuid():N}.pcapng");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Wireshark_reads_every_message_and_block()
    {
        TimelineEvent[] events = Record();
        Assert.Equal("", Tshark.Read(_path, "-Y", "_ws.malformed"));
        Dictionary<string, HashSet<string>> seen = Values(
        [
            "frame.number", "lte-rrc.BCCH_BCH_Message_element", "lte-rrc.systemInformationBlockType1_element", "lte-rrc.sib2_element", "lte-rrc.sib3_element",
            "lte-rrc.pagingRecordList", "lte-rrc.rrcConnectionRequest_element", "lte-rrc.rrcConnectionSetup_element",
            "lte-rrc.rrcConnectionSetupComplete_element", "lte-rrc.securityModeCommand_element", "lte-rrc.securityModeComplete_element",
            "lte-rrc.ueCapabilityEnquiry_element", "lte-rrc.ueCapabilityInformation_element", "lte-rrc.rrcConnectionReconfiguration_element",
            "lte-rrc.rrcConnectionReconfigurationComplete_element", "lte-rrc.dlInformationTransfer_element", "lte-rrc.ulInformationTransfer_element",
            "lte-rrc.rrcConnectionReestablishmentRequest_element", "lte-rrc.rrcConnectionReestablishment_element",
            "lte-rrc.rrcConnectionReestablishmentComplete_element", "lte-rrc.rrcConnectionRelease_element",
            "mac-lte.rar", "mac-lte.control.ue-contention-resolution.identity", "mac-lte.control.ue-contention-resolution.matches-msg3", "mac-lte.dlsch.lcid", "mac-lte.ulsch.lcid",
            "mac-lte.control.bsr.buffer-size",
        ]);
        Assert.All(seen, field => Assert.True(field.Value.Count > 0, field.Key));
        Assert.Contains(seen["mac-lte.control.ue-contention-resolution.matches-msg3"], value => value is "1" or "True");
        Assert.Equal(events.Count(entry => entry.Kind != PduKind.None), seen["frame.number"].Count);
        Assert.Equal(events.Count(entry => entry.Kind == PduKind.MacTransportBlock), Tshark.Count(_path, "mac-lte"));
    }

    [Fact]
    public void Wireshark_sees_the_values_of_the_configuration()
    {
        Record();
        (string Field, string Value)[] expected =
        [
            ("lte-rrc.dl_Bandwidth", "2"), ("lte-rrc.si_WindowLength", "5"), ("lte-rrc.q_RxLevMin", "-65"), ("lte-rrc.freqBandIndicator", "7"),
            ("lte-rrc.prach_ConfigIndex", "3"), ("lte-rrc.rootSequenceIndex", "128"), ("lte-rrc.ul_CarrierFreq", "21350"), ("lte-rrc.n1PUCCH_AN", "12"),
            ("lte-rrc.ims_EmergencySupport_r9", "0"), ("lte-rrc.nB", "2"), ("lte-rrc.logicalChannelIdentity", "3"), ("lte-rrc.cipheringAlgorithm", "2"),
            ("lte-rrc.integrityProtAlgorithm", "2"), ("lte-rrc.transmissionMode", "0"), ("lte-rrc.ue_Category", "4"),
        ];
        Dictionary<string, HashSet<string>> seen = Values([.. expected.Select(pair => pair.Field)]);
        Assert.All(expected, pair => Assert.Contains(pair.Value, seen[pair.Field]));
    }

    [Fact]
    public void Events_name_the_UE_once_it_is_known()
    {
        var network = new TestNetwork();
        network.AddConnectedUe();
        TimelineEvent[] events = [.. network.Timeline.Recent];
        Assert.Null(events.Single(entry => entry.Name == "RRCConnectionRequest").Ue);
        Assert.Equal(new UeKey(1), events.Single(entry => entry.Name == "SecurityModeCommand").Ue);
        Assert.Equal(new UeKey(1), events.Single(entry => entry.Name == "SECURITY ACTIVATED").Ue);
        Assert.Equal("EIA2 EEA2", events.Single(entry => entry.Name == "SECURITY ACTIVATED").Detail);
        Assert.Contains(events, entry => entry is { Layer: Layer.Mac, Name: "RANDOM ACCESS" } && entry.Detail.Contains("preamble"));
        Assert.All(events, entry => Assert.Equal(Side.Network, entry.Side));
        Assert.DoesNotContain(events, entry => entry.Kind == PduKind.MacTransportBlock);
    }

    [Fact]
    public void A_UE_with_a_known_S_TMSI_is_named_from_its_first_message()
    {
        var network = new TestNetwork();
        var sTmsi = new STmsi(1, new(7));
        network.Core.Known[sTmsi] = new(42);
        ScriptedUe ue = network.AddUe();
        ue.STmsi = sTmsi;
        ue.Connect();
        network.Until(() => ue.IsConnected);
        Assert.Equal(new UeKey(42), network.Timeline.Recent.Single(entry => entry.Name == "RRCConnectionRequest").Ue);
    }

    /// <summary>The values that each field takes anywhere in the capture.</summary>
    private Dictionary<string, HashSet<string>> Values(string[] fields)
    {
        string[] arguments = ["-T", "fields", .. fields.SelectMany(field => (string[])["-e", field])];
        string[][] rows = [.. Tshark.Read(_path, arguments).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];
        var values = new Dictionary<string, HashSet<string>>();
        for (int i = 0; i < fields.Length; i++)
            values[fields[i]] = [.. rows.SelectMany(row => row[i].Split(',')).Where(value => value.Length > 0)];
        return values;
    }

    private TimelineEvent[] Record()
    {
        var network = new TestNetwork();
        network.Core.Erabs = _ => [new ErabSetup(new(5), new(9, 9), EmmStatus)];
        network.Timeline.RecordsMac = true;
        using (FileStream stream = File.Create(_path))
        using (var capture = new EvidencePcap(stream, DateTimeOffset.UnixEpoch))
        {
            network.Timeline.Attach(capture);
            ScriptedUe ue = network.AddConnectedUe();
            EnbUeId id = network.Core.Initial[0].Ue;
            network.Ask(enb =>
            {
                enb.SendNas(id, EmmStatus);
                enb.SetUpErabs(id, [new(new(6), new(1, 2) { GbrDownlink = 64, GbrUplink = 64 }, EmmStatus)]);
                enb.ReleaseErabs(id, [new(6)], default);
                enb.Page(new(Imsi.Parse("001010123456789"), new STmsi(1, new(7))));
            });
            ue.SendNas(EmmStatus);
            for (int i = 0; i < 5; i++)
            {
                ue.SendData(new(5), [0x45, 0, 0, 20, 0, 0, 0, 0, 64, 59, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
                network.Enb.SendData(id, new(5), [0x45, 0, 0, 20, 0, 0, 0, 0, 64, 59, 0, 0, 10, 0, 0, 2, 10, 0, 0, 1]);
            }

            network.Until(() => network.Core.ErabsReleased.Count == 1 && ue.Data.Count == 5 && ue.Paged.Count > 0);
            ue.Reestablish(network.Cell.CellIdentity, network.Cell.Pci);
            network.Until(() => network.Timeline.Recent.Any(entry => entry.Name == "RRC CONNECTION REESTABLISHED"));
            network.Ask(enb => enb.Release(id, ReleaseCause.Normal));
            network.Until(() => network.Core.Released.Count == 1);
            network.Timeline.Detach(capture);
        }

        return [.. network.Timeline.Recent];
    }
}
