using System.Text.RegularExpressions;
using LteImsBench.Messages.Rrc;

namespace LteImsBench.Messages.Tests.Rrc;

public partial class RrcCorpusTests
{
    [Fact]
    public void Every_row_decodes_and_encodes_to_the_same_bits()
    {
        foreach (RrcRow row in RrcCorpus.Rows())
        {
            RrcMessage message = Decode(row);
            byte[] encoded = RrcCodec.Encode(message);
            ReadOnlySpan<byte> expected = row.Pdu.Span;
            switch (row.Reencode)
            {
                case "identical":
                    Assert.True(expected.SequenceEqual(encoded), $"{row.Id}: {Convert.ToHexStringLower(encoded)} for {row.Pdu}");
                    break;
                case "identical+zero-padding":
                    Assert.True(expected.TrimEnd((byte)0).SequenceEqual(encoded.AsSpan().TrimEnd((byte)0)), row.Id);
                    break;
                case "identical+trailing-bytes":
                    Assert.True(expected.StartsWith(encoded), row.Id);
                    break;
            }

            Assert.Equal(message, RrcCodec.Decode(row.Channel, encoded).OrThrow());
        }
    }

    [Fact]
    public void Names_are_those_of_Wireshark()
    {
        foreach (RrcRow row in RrcCorpus.Rows())
        {
            string name = RrcCodec.NameOf(Decode(row));
            // For a container of NR, Wireshark's summary has only the content.
            string expected = row.Info == "Measurement Report" ? "ULInformationTransferMRDC-r15" : LeadingName().Match(row.Info).Value;
            Assert.Equal(expected, name);
        }
    }

    [Fact]
    public void Summary_values_are_those_of_Wireshark()
    {
        foreach (RrcRow row in RrcCorpus.Rows())
        {
            string? summary = Decode(row) switch
            {
                MasterInformationBlock mib => $"MasterInformationBlock (SFN={mib.SystemFrameNumber})",
                SystemInformation si => $"SystemInformation [ {string.Join(' ', si.SibTypeAndInfo.Select(BlockName))} ]",
                Paging { PagingRecordList: null } => "Paging",
                Paging { PagingRecordList.Count: 1 } => "Paging (1 PagingRecord)",
                Paging paging => $"Paging ({paging.PagingRecordList!.Count} PagingRecords)",
                RrcConnectionRelease release => $"RRCConnectionRelease [cause={release.ReleaseCause.ToString().ToLowerInvariant()}]",
                _ => null,
            };
            if (summary is not null) Assert.Equal(row.Info, summary);
        }
    }

    [Fact]
    public void Nothing_of_the_corpus_is_left_undecoded()
    {
        foreach (RrcRow row in RrcCorpus.Rows())
            Assert.DoesNotContain("notDecoded", JsonText.Of(Decode(row)), StringComparison.Ordinal);
    }

    private static string BlockName(SibTypeAndInfo block) => block.GetType().Name.ToUpperInvariant();

    private static RrcMessage Decode(RrcRow row)
    {
        var result = RrcCodec.Decode(row.Channel, row.Pdu);
        Assert.True(result.IsOk, $"{row.Id}: {result.Fault}");
        return result.Value;
    }

    [GeneratedRegex(@"^[A-Za-z0-9-]+")]
    private static partial Regex LeadingName();
}
