using LteImsBench.Core;
using LteImsBench.UserPlane.Dns;
using LteImsBench.UserPlane.Tests.Gateway;

namespace LteImsBench.UserPlane.Tests.Dns;

public class DnsResponderTests
{
    private readonly DnsResponder _responder = new(DemoNetwork.Zone());

    [Fact]
    public void An_answer_is_octet_for_octet_what_rfc_1035_writes()
    {
        // One question, one answer whose name is a pointer to it; AA and RD set; TTL 3600.
        var responder = new DnsResponder(new DnsZone(new("example", "ns.example", "root.example", 1, 60), [new DnsRecord.A("a.example", Addresses.A4)]));
        Assert.Equal(
            Hex.Parse("1234 8500 0001 0001 0000 0000  0161 07 6578616d706c65 00 0001 0001  c00c 0001 0001 00000e10 0004 0a2d0001"),
            responder.AnswerUdp(DnsQuestions.Write("a.example.", DnsType.A)));
    }

    [Fact]
    public void An_absent_name_is_an_error_with_the_soa_and_its_minimum_as_ttl()
    {
        var responder = new DnsResponder(new DnsZone(new("example", "ns.example", "root.example", 9, 60), [new DnsRecord.A("a.b.example", Addresses.A4)]));
        Assert.Equal(
            Hex.Parse("1234 8503 0001 0000 0001 0000  0162 0161 07 6578616d706c65 00 0001 0001"
                + "c010 0006 0001 0000003c 0020  026e73 c010  04726f6f74 c010  00000009 00000e10 00000258 00015180 0000003c"),
            responder.AnswerUdp(DnsQuestions.Write("b.a.example.", DnsType.A)));
        Assert.Equal(0, DnsQuestions.Code(responder.AnswerUdp(DnsQuestions.Write("b.example.", DnsType.A))!));   // an empty non-terminal
    }

    [Fact]
    public void The_question_comes_back_in_the_case_it_was_asked_in()
    {
        byte[] question = DnsQuestions.Write("PcScF", DnsType.A);
        byte[] answer = _responder.AnswerUdp(question)!;
        Assert.Equal(question[12..], answer[12..question.Length]);
        Assert.Equal((1, 0, 0), DnsQuestions.Counts(answer));
    }

    [Theory]
    [InlineData("pcscf", DnsType.A, 0, 1, 0, 0)]
    [InlineData("pcscf", DnsType.Txt, 0, 0, 1, 0)]
    [InlineData("nobody", DnsType.A, 3, 0, 1, 0)]
    [InlineData("www.example.org.", DnsType.A, 3, 0, 1, 0)]
    [InlineData(".", DnsType.Soa, 0, 1, 0, 0)]
    [InlineData("", DnsType.Naptr, 0, 2, 0, 3)]
    [InlineData("_sip._udp.pcscf", DnsType.Srv, 0, 1, 0, 2)]
    [InlineData("xcap", DnsType.A, 0, 2, 0, 0)]
    [InlineData("xcap", DnsType.Cname, 0, 1, 0, 0)]
    [InlineData("xcap", DnsType.Txt, 0, 1, 1, 0)]
    [InlineData("", DnsType.Ns, 0, 1, 0, 2)]
    [InlineData("", DnsType.Axfr, 5, 0, 0, 0)]
    public void Codes_and_counts_are_those_of_the_zone(string name, DnsType type, int code, int answers, int authorities, int additional)
    {
        byte[] answer = _responder.AnswerUdp(DnsQuestions.Write(name, type))!;
        Assert.Equal((code, (answers, authorities, additional)), (DnsQuestions.Code(answer), DnsQuestions.Counts(answer)));
    }

    [Fact]
    public void What_does_not_fit_is_cut_and_marked()
    {
        byte[] small = _responder.AnswerUdp(DnsQuestions.Write("many", DnsType.A))!;
        byte[] large = _responder.AnswerUdp(DnsQuestions.Write("many", DnsType.A, edns: 4096))!;
        byte[] stream = _responder.AnswerTcp(DnsQuestions.Write("many", DnsType.A))!;
        Assert.Equal((true, false, false), ((small[2] & 2) != 0, (large[2] & 2) != 0, (stream[2] & 2) != 0));
        Assert.InRange(small.Length, 480, 512);
        Assert.Equal((60, 60), (DnsQuestions.Counts(large).Answers, DnsQuestions.Counts(stream).Answers));
    }

    [Theory]
    [InlineData("class CHAOS", "1234 0100 0001 0000 0000 0000 0161 00 0001 0003", 5)]
    [InlineData("opcode STATUS", "1234 1100 0001 0000 0000 0000 0161 00 0001 0001", 4)]
    [InlineData("no question", "1234 0100 0000 0000 0000 0000", 1)]
    [InlineData("two questions", "1234 0100 0002 0000 0000 0000 0161 00 0001 0001 0161 00 0001 0001", 1)]
    [InlineData("name runs past the end", "1234 0100 0001 0000 0000 0000 3f61 00 0001 0001", 1)]
    [InlineData("pointer to itself", "1234 0100 0001 0000 0000 0000 c00c 0001 0001", 1)]
    [InlineData("pointer forwards", "1234 0100 0001 0000 0000 0000 c00e 00 0001 0001", 1)]
    [InlineData("label type 01", "1234 0100 0001 0000 0000 0000 4161 00 0001 0001", 1)]
    [InlineData("two OPT records", "1234 0100 0001 0000 0000 0002 0161 00 0001 0001 000029 1000 00000000 0000 000029 1000 00000000 0000", 1)]
    [InlineData("EDNS version 1", "1234 0100 0001 0000 0000 0001 0161 00 0001 0001 000029 1000 00010000 0000", 0)]
    [InlineData("record cut short", "1234 0100 0001 0000 0000 0001 0161 00 0001 0001 000029 1000 00000000 0009", 1)]
    public void Faults_get_the_code_of_the_standard(string what, string hex, int code)
    {
        byte[] answer = _responder.AnswerUdp(Hex.Parse(hex))!;
        Assert.True(DnsQuestions.Code(answer) == code, what);
        Assert.Equal(0, DnsQuestions.Counts(answer).Answers);
        Assert.Equal((0x12, 0x34, 0x80), (answer[0], answer[1], answer[2] & 0x80));
    }

    [Theory]
    [InlineData("answers to answers", "1234 8100 0001 0000 0000 0000 0161 00 0001 0001")]
    [InlineData("eleven octets", "1234 0100 0001 0000 0000 00")]
    [InlineData("nothing", "")]
    public void Silence_is_the_answer_to(string what, string hex) => Assert.True(_responder.AnswerUdp(Hex.Parse(hex)) is null, what);

    [Fact]
    public void Aliases_that_run_in_a_circle_end_in_a_failure()
    {
        var responder = new DnsResponder(new DnsZone(new("example", "ns.example", "root.example", 1, 60),
            [new DnsRecord.Cname("a.example", "b.example"), new DnsRecord.Cname("b.example", "a.example")]));
        Assert.Equal(2, DnsQuestions.Code(responder.AnswerUdp(DnsQuestions.Write("a.example.", DnsType.A))!));
    }

    [Theory]
    [InlineData("outside", "a.example.org")]
    [InlineData("an empty label", "a..example")]
    [InlineData("a label of 64", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example")]
    [InlineData("a space", "a b.example")]
    public void A_zone_refuses_a_name(string what, string name) =>
        Assert.True(Record.Exception(() => new DnsZone(new("example", "ns.example", "root.example", 1, 60), [new DnsRecord.A(name, Addresses.A4)])) is ArgumentException, what);

    [Fact]
    public void Garbage_never_throws_and_answers_stay_within_their_size()
    {
        var random = new Random(11);
        byte[][] good = [DnsQuestions.Write("", DnsType.Naptr, edns: 1232), DnsQuestions.Write("_sip._udp.pcscf", DnsType.Srv), DnsQuestions.Write("many", DnsType.Any)];
        for (int round = 0; round < 200_000; round++)
        {
            byte[] query;
            if (random.Next(4) == 0)
            {
                query = new byte[random.Next(80)];
                random.NextBytes(query);
                if (query.Length > 11) (query[2], query[4], query[5], query[6], query[8], query[10]) = (1, 0, 1, 0, 0, 0);
            }
            else
            {
                byte[] source = good[random.Next(good.Length)];
                query = source[..(random.Next(5) == 0 ? random.Next(source.Length + 1) : source.Length)];
                for (int flips = random.Next(6); flips > 0 && query.Length > 0; flips--) query[random.Next(query.Length)] ^= (byte)(1 << random.Next(8));
            }

            byte[]? answer = _responder.AnswerUdp(query);
            Assert.InRange(answer?.Length ?? 12, 12, DnsResponder.MaxEdns);
        }
    }
}
