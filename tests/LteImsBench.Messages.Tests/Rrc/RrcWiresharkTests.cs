using LteImsBench.Core;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Tests.Rrc;

public class RrcWiresharkTests
{
    // Numbers, bit strings and octet strings of every part of the messages that the corpus holds.
    private static readonly string[] Names =
    [
        "rrc-TransactionIdentifier", "systemFrameNumber", "trackingAreaCode", "cellIdentity", "freqBandIndicator", "systemInfoValueTag",
        "rootSequenceIndex", "prach-ConfigIndex", "zeroCorrelationZoneConfig", "prach-FreqOffset", "referenceSignalPower", "nRB-CQI",
        "p0-NominalPUSCH", "p0-NominalPUCCH", "n1PUCCH-AN", "s-IntraSearchP-r9", "threshX-HighQ-r9", "dl-CarrierFreq", "physCellId",
        "mmec", "m-TMSI", "randomValue", "c-RNTI", "shortMAC-I", "dedicatedInfoNAS", "srb-Identity", "drb-Identity", "priority",
        "logicalChannelIdentity", "sr-ConfigIndex", "sr-PUCCH-ResourceIndex", "cqi-pmi-ConfigIndex", "simultaneousAckNackAndCQI",
        "measObjectId", "reportConfigId", "measId", "hysteresis", "a3-Offset", "targetPhysCellId", "newUE-Identity", "rsrpResult",
        "nextHopChainingCount", "ueCapabilityRAT-Container", "nr-SecondaryCellGroupConfig-r15", "timeInfoUTC-r11", "waitTime",
    ];

    [Fact]
    public void Values_of_the_corpus_are_those_that_Wireshark_dissects()
    {
        IReadOnlyList<RrcRow> rows = RrcCorpus.Rows();
        IReadOnlyList<string[]> expected = WiresharkFields.Dissect(rows.Select(row => (row.Channel, row.Pdu)), Names);
        Assert.Equal(rows.Count, expected.Count);
        for (int i = 0; i < rows.Count; i++)
            Assert.Equal(expected[i], WiresharkFields.Of(RrcCodec.Decode(rows[i].Channel, rows[i].Pdu).OrThrow(), Names));
    }

    [Fact]
    public void A_capability_of_the_corpus_is_the_one_that_Wireshark_dissects()
    {
        string[] names = ["ue-Category", "featureGroupIndicators", "ue-TxAntennaSelectionSupported", "interFreqNeedForGaps"];
        RrcRow row = RrcCorpus.Rows().First(row => Containers(row).Any(container => container.RatType == RatType.Eutra));
        OctetString octets = Containers(row).First(container => container.RatType == RatType.Eutra).UeCapabilityRatContainerValue;
        UeEutraCapability capability = UperCodec.Decode<UeEutraCapability>(octets).OrThrow();
        Assert.Equal(WiresharkFields.Dissect([(row.Channel, row.Pdu)], names)[0], WiresharkFields.Of(JsonText.Of(capability), names));
        Assert.Equal(octets, UperCodec.Encode(capability));
    }

    [Fact]
    public void Messages_made_here_are_dissected_with_the_values_they_were_made_of()
    {
        RrcMessage[] messages = RrcSamples.All();
        string[] names = [.. Names, "ims-EmergencySupport-r9", "eps-BearerIdentity", "countMSB-Uplink", "extendedWaitTime-r10", "eutra"];
        IReadOnlyList<string[]> dissected = WiresharkFields.Dissect(
            messages.Select(message => (RrcCodec.ChannelOf(message), new OctetString(RrcCodec.Encode(message)))), names);
        for (int i = 0; i < messages.Length; i++)
        {
            // Wireshark numbers what is a word in JSON.
            string[] ours = [.. WiresharkFields.Of(messages[i], names).Select(value => value == "true" ? "0" : value)];
            Assert.Equal(ours, dissected[i]);
        }

        Assert.InRange(dissected.Sum(values => values.Count(value => value != "")), 40, int.MaxValue);
    }

    private static IEnumerable<UeCapabilityRatContainer> Containers(RrcRow row) =>
        RrcCodec.Decode(row.Channel, row.Pdu).Value is UeCapabilityInformation information ? information.UeCapabilityRatContainerList : [];
}
