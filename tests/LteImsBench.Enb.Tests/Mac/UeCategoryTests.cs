using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Pcapng;
using LteImsBench.Enb.Mac;
using LteImsBench.Enb.Tests.Support;
using LteImsBench.Messages.Rrc;
using LteImsBench.Testing;

namespace LteImsBench.Enb.Tests.Mac;

public class UeCategoryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public void The_category_is_read(int category) => Assert.Equal(category, UeCategory.Read(TestCapability.Build(category)).Number);

    [Fact]
    public void Nothing_readable_is_category_1() => Assert.Equal(UeCategory.Least, UeCategory.Read([0xFF]));

    [Fact]
    public void Captured_capabilities_give_the_category_that_Wireshark_reads()
    {
        string path = Path.GetTempFileName();
        var ours = new List<string>();
        using (var capture = new EvidencePcap(File.Create(path), DateTimeOffset.UnixEpoch))
        {
            foreach (var row in Corpus.Table("corpus/rrc/rrc.tsv"))
            {
                if (row["wireshark"] == "malformed" || !TryRead(Hex.Parse(row["hex"]), out byte category)) continue;
                ours.Add($"{category}");
                capture.OnEvent(new()
                {
                    Layer = Layer.Rrc,
                    Side = Side.Network,
                    Direction = LinkDirection.Uplink,
                    Name = "UECapabilityInformation",
                    Kind = PduKind.RrcUlDcch,
                    Payload = OctetString.FromHex(row["hex"]),
                });
            }
        }

        string[] theirs = [.. Tshark.Read(path, "-T", "fields", "-e", "lte-rrc.ue_Category").Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        File.Delete(path);
        Assert.Equal(theirs, ours);
        Assert.NotEmpty(ours);
    }

    private static bool TryRead(byte[] pdu, out byte category)
    {
        category = 0;
        if (RrcCodec.Decode(RrcChannel.UlDcch, pdu).Value is not UeCapabilityInformation information) return false;
        foreach (UeCapabilityRatContainer container in information.UeCapabilityRatContainerList)
        {
            if (container.RatType == RatType.Eutra) category = UeCategory.Read(container.UeCapabilityRatContainerValue).Number;
        }

        return category != 0;
    }
}
