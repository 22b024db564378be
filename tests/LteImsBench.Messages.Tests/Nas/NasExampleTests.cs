using LteImsBench.Core;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Messages.Tests.Nas;

/// <summary>Messages that we write, judged by Wireshark and read back.</summary>
public class NasExampleTests
{
    private static readonly Dictionary<string, NasMessage> Examples = NasExamples.All().ToDictionary(message => message.GetType().Name);

    public static TheoryData<string> Names => [.. Examples.Keys];

    [Fact]
    public void There_is_an_example_of_every_message()
    {
        IEnumerable<string> messages = typeof(NasMessage).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(NasMessage)) && !type.IsAbstract).Select(type => type.Name);
        Assert.Equal(messages.Order(), Examples.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_has_every_element_of_its_table(string name) =>
        Assert.All(
            Examples[name].GetType().GetProperties().Where(property => Nullable.GetUnderlyingType(property.PropertyType) is not null),
            property => Assert.True(property.GetValue(Examples[name]) is not null, property.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_message_reads_back_as_it_was_written(string name)
    {
        DecodeResult<NasMessage> read = NasCodec.Decode(NasCodec.Encode(Examples[name]), NasCodec.DirectionOf(Examples[name]));
        NasMessage message = read.OrThrow();
        Assert.Equal(Examples[name], message is SecurityProtectedNas secured ? secured with { Message = null } : message);
    }

    [Fact]
    public void Wireshark_finds_nothing_malformed_unknown_or_left_over()
    {
        const string Expert = "_ws.expert.message";
        const string Malformed = "_ws.malformed";
        using var capture = new NasCapture(Examples.Values.Select(message =>
            (NasCodec.DirectionOf(message) ?? NasDirection.Downlink, NasCodec.Encode(NasExamples.ForWireshark(message)))));
        List<Dictionary<string, string[]>> seen = capture.Fields([Expert, Malformed]);

        // The first finding is the comment that every frame of ours has.
        IEnumerable<string> findings = Examples.Keys
            .Zip(seen, (name, fields) => $"{name}: {string.Join("; ", fields[Expert].Skip(1).Concat(fields[Malformed]))}")
            .Where(finding => !finding.EndsWith(": ", StringComparison.Ordinal));
        Assert.True(!findings.Any(), string.Join('\n', findings));
    }
}
