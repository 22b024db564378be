using LteImsBench.Core;
using LteImsBench.Messages.Mac;

namespace LteImsBench.Messages.Tests.Mac;

public class MacPduTests
{
    private const string Eight = "0101010101010101";
    private const string EightMore = "0202020202020202";

    // By hand from TS 36.321 §6.1.2 and §6.2.1: what each PDU of a given size looks like that carries 8 octets on LCID 1 and then some on 2.
    [Theory]
    [InlineData("padding at the end", 25, 8, "2108 2208 1f " + Eight + EightMore + "00000000")]
    [InlineData("padding of 3 octets is a length field and a subheader", 22, 8, "2108 2208 1f " + Eight + EightMore + "00")]
    [InlineData("two octets of padding", 21, 8, "3f3f 2108 02 " + Eight + EightMore)]
    [InlineData("one octet of padding", 20, 8, "3f 2108 02 " + Eight + EightMore)]
    [InlineData("no padding", 19, 8, "2108 02 " + Eight + EightMore)]
    public void SDUs_and_padding_fill_the_PDU(string why, int size, int second, string hex)
    {
        byte[] pdu = new byte[size];
        pdu.AsSpan().Fill(0xEE);
        var writer = new MacPduWriter(pdu, new byte[size]);
        AddSdu(ref writer, 1, 8);
        AddSdu(ref writer, 2, second);
        writer.Finish();
        Assert.True(Hex.Parse(hex).AsSpan().SequenceEqual(pdu), $"{why}: {Convert.ToHexStringLower(pdu)}");
    }

    [Fact]
    public void From_128_octets_on_the_length_has_15_bits()
    {
        byte[] pdu = new byte[150];
        var writer = new MacPduWriter(pdu, new byte[150]);
        AddSdu(ref writer, 1, 8);
        AddSdu(ref writer, 2, 130);
        Assert.Equal(9, writer.Unused);
        Assert.Equal(9, writer.Finish() + 2);
        Assert.Equal("21082280821f" + Eight, Convert.ToHexStringLower(pdu.AsSpan(0, 14)));
    }

    [Theory]
    [InlineData(1, "1f")]
    [InlineData(2, "3f1f")]
    [InlineData(3, "1f0000")]
    [InlineData(10, "1f000000000000000000")]
    public void A_PDU_may_be_padding_alone(int size, string hex)
    {
        byte[] pdu = new byte[size];
        var writer = new MacPduWriter(pdu, new byte[size]);
        Assert.Equal(size, writer.Finish());
        Assert.Equal(hex, Convert.ToHexStringLower(pdu));
    }

    // §6.1.3.2 C-RNTI, §6.1.3.1 Short BSR and an SDU of 4 octets: elements come first even when they are added last.
    [Theory]
    [InlineData(10, "3b 3d 03 1234 45 01010101")]
    [InlineData(11, "3f 3b 3d 03 1234 45 01010101")]
    [InlineData(13, "3b 3d 2304 1f 1234 45 01010101 00")]
    public void Control_elements_stand_before_SDUs(int size, string hex)
    {
        byte[] pdu = new byte[size];
        var writer = new MacPduWriter(pdu, new byte[size]);
        Hex.Parse("1234").CopyTo(writer.AddElement(MacLcids.CRnti, 2));
        Assert.Equal(size - 4, writer.SduRoom);
        AddSdu(ref writer, 3, 4, value: 1);
        writer.AddElement(MacLcids.ShortBsr, 1)[0] = 0x45;
        writer.Finish();
        Assert.Equal(Convert.ToHexStringLower(Hex.Parse(hex)), Convert.ToHexStringLower(pdu));
    }

    [Fact]
    public void Reads_elements_and_SDUs_in_order()
    {
        // UL: C-RNTI, PHR, Long BSR, LCID 1 of 2 octets, LCID 3 of 130 octets, padding
        byte[] pdu = [.. Hex.Parse("3b 3a 3e 2102 238082 1f 1234 21 010203 aabb"), .. new byte[130], 0, 0];
        Assert.True(MacPdu.TryRead(pdu, MacTransportChannel.UlSch, out MacPdu read, out _));
        var parts = new List<string>();
        foreach (MacPart part in read) parts.Add($"{part.Lcid} {part.IsSdu} {part.Payload.Length}");
        Assert.Equal(["27 False 2", "26 False 1", "30 False 3", "1 True 2", "3 True 130"], parts);
    }

    [Fact]
    public void The_last_SDU_runs_to_the_end()
    {
        Assert.True(MacPdu.TryRead(Hex.Parse("3f 3c 3d 01 010203040506 07 aabbcc"), MacTransportChannel.DlSch, out MacPdu read, out _));
        var parts = new List<string>();
        foreach (MacPart part in read) parts.Add($"{part.Lcid}:{Convert.ToHexStringLower(part.Payload)}");
        Assert.Equal(["28:010203040506", "29:07", "1:aabbcc"], parts);
    }

    [Theory]
    [InlineData("no octets", MacTransportChannel.DlSch, "")]
    [InlineData("no subheader after E", MacTransportChannel.DlSch, "21 01")]
    [InlineData("length cut off", MacTransportChannel.DlSch, "21")]
    [InlineData("long length cut off", MacTransportChannel.DlSch, "21 80")]
    [InlineData("SDU runs past the end", MacTransportChannel.DlSch, "21 05 1f aabb")]
    [InlineData("element runs past the end", MacTransportChannel.UlSch, "1e 0102")]
    [InlineData("octets that belong to nothing", MacTransportChannel.UlSch, "1d 01 02")]
    [InlineData("reserved LCID", MacTransportChannel.UlSch, "0c 01")]
    [InlineData("LCID of the other channel", MacTransportChannel.DlSch, "19 01")]
    public void Faults_are_returned(string why, MacTransportChannel channel, string hex)
    {
        Assert.False(MacPdu.TryRead(Hex.Parse(hex), channel, out _, out DecodeFault? fault), why);
        Assert.NotNull(fault);
    }

    [Fact]
    public void Random_octets_never_throw()
    {
        var random = new Random(12);
        byte[] octets = new byte[60];
        int parts = 0;
        for (int i = 0; i < 100_000; i++)
        {
            random.NextBytes(octets);
            var channel = (MacTransportChannel)random.Next(2);
            ReadOnlySpan<byte> pdu = octets.AsSpan(0, random.Next(octets.Length));
            if (!MacPdu.TryRead(pdu, channel, out MacPdu read, out _)) continue;
            int total = 0;
            foreach (MacPart part in read)
            {
                total += part.Payload.Length;
                parts++;
            }

            Assert.True(total < pdu.Length);
        }

        Assert.True(parts > 1000);
    }

    [Fact]
    public void What_is_written_at_random_is_read_again()
    {
        var random = new Random(13);
        byte[] scratch = new byte[1000];
        for (int i = 0; i < 5000; i++)
        {
            byte[] pdu = new byte[random.Next(1, 600)];
            random.NextBytes(pdu);
            var writer = new MacPduWriter(pdu, scratch);
            var expected = new List<string>();
            if (random.Next(2) == 0 && writer.HasRoomForElement(2)) Element(ref writer, MacLcids.CRnti, 2, expected);
            while (random.Next(4) > 0 && writer.SduRoom > 0)
            {
                int length = random.Next(1, writer.SduRoom + 1);
                random.NextBytes(writer.Room[..length]);
                byte lcid = (byte)random.Next(11);
                expected.Add($"{lcid} {Convert.ToHexString(writer.Room[..length])}");
                writer.AddSdu(lcid, length);
            }

            if (random.Next(2) == 0 && writer.HasRoomForElement(3)) Element(ref writer, MacLcids.LongBsr, 3, expected);
            writer.Finish();
            Assert.True(MacPdu.TryRead(pdu, MacTransportChannel.UlSch, out MacPdu read, out DecodeFault? fault), $"{i}: {fault}");
            var parts = new List<string>();
            foreach (MacPart part in read) parts.Add($"{part.Lcid} {Convert.ToHexString(part.Payload)}");
            Assert.Equal(expected, parts);
        }
    }

    private static void Element(ref MacPduWriter writer, byte lcid, int octets, List<string> expected)
    {
        int place = expected.Count > 0 && expected[0].StartsWith("27 ", StringComparison.Ordinal) ? 1 : 0;
        writer.AddElement(lcid, octets).Fill(lcid);
        expected.Insert(place, $"{lcid} {Convert.ToHexString([.. Enumerable.Repeat(lcid, octets)])}");
    }

    private static void AddSdu(ref MacPduWriter writer, byte lcid, int length, byte? value = null)
    {
        writer.Room[..length].Fill(value ?? lcid);
        writer.AddSdu(lcid, length);
    }
}
