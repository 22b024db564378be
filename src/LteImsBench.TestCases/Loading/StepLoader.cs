using LteImsBench.Core.Evidence;
using LteImsBench.TestCases.Model;

namespace LteImsBench.TestCases.Loading;

/// <summary>Reads one step; its first key says which kind it is.</summary>
internal static class StepLoader
{
    private static readonly TimeSpan DefaultWithin = TimeSpan.FromSeconds(10);

    private static readonly string[] Kinds = ["run", "expect", "send", "check", "fault", "wait"];

    public static Step Load(YamlCursor step)
    {
        var members = step.Members("a step", [.. Kinds, "with", "judged"]).ToDictionary(member => member.Name, member => member.Value);
        string[] kinds = [.. members.Keys.Where(Kinds.Contains)];
        if (kinds.Length != 1) throw step.Fault($"a step has one of {string.Join(", ", Kinds)}; found {(kinds.Length == 0 ? "none" : string.Join(" and ", kinds))}");
        YamlCursor body = members[kinds[0]];
        return kinds[0] switch
        {
            "run" => new RunStep(step.Line, body.Text("run"), With(members), members.TryGetValue("judged", out YamlCursor judged) && judged.Boolean("judged")),
            "expect" => Expect(step.Line, body),
            "send" => Send(step.Line, body, With(members)),
            "check" => new CheckStep(step.Line, PatternLoader.Fields(body, "check")),
            "fault" => Fault(step.Line, body),
            _ => new WaitStep(step.Line, body.Duration("wait")),
        };
    }

    public static IReadOnlyDictionary<string, string> Strings(YamlCursor cursor, string what) =>
        cursor.Members(what).ToDictionary(member => member.Name, member => member.Value.Text(member.Name));

    private static IReadOnlyDictionary<string, string> With(Dictionary<string, YamlCursor> members) =>
        members.TryGetValue("with", out YamlCursor with) ? Strings(with, "with") : new Dictionary<string, string>();

    private static ExpectStep Expect(int line, YamlCursor body)
    {
        TimeSpan within = DefaultWithin;
        bool absent = false;
        string? bind = null;
        EventPattern pattern = Pattern(body, ["within", "absent", "bind"], (name, value) =>
        {
            switch (name)
            {
                case "within": within = value.Duration("within"); break;
                case "absent": absent = value.Boolean("absent"); break;
                default: bind = value.Text("bind"); break;
            }
        });
        return new(line, pattern, within, absent, bind);
    }

    private static FaultStep Fault(int line, YamlCursor body)
    {
        FaultAction? action = null;
        int number = 0;
        int? count = null;
        EventPattern pattern = Pattern(body, ["drop", "answer", "reject", "count"], (name, value) =>
        {
            switch (name)
            {
                case "drop" when value.Boolean("drop"): action = FaultAction.Drop; break;
                case "answer": (action, number) = (FaultAction.Answer, value.Integer("answer", 300, 699)); break;
                case "reject": (action, number) = (FaultAction.Reject, value.Integer("reject", 1, 255)); break;
                case "count": count = value.Integer("count", 1, 1_000_000); break;
            }
        });
        return new(line, new(pattern, action ?? throw body.Fault("a fault says what happens: drop: true, answer: STATUS or reject: CAUSE"), number, count));
    }

    private static EventPattern Pattern(YamlCursor body, string[] others, Action<string, YamlCursor> other)
    {
        (Layer Layer, string Message)? message = null;
        Side? from = null;
        IReadOnlyList<FieldPattern> fields = [];
        foreach (var (name, value) in body.Members("a pattern", [.. PatternLoader.LayerKeys, "from", "fields", .. others]))
        {
            switch (name)
            {
                case "from": from = value.OneOf<Side>("from"); break;
                case "fields": fields = PatternLoader.Fields(value, "fields"); break;
                case var _ when others.Contains(name): other(name, value); break;
                default: message = (PatternLoader.LayerOf(name), value.Text(name)); break;
            }
        }

        if (message is not { } found) throw body.Fault("a pattern names a message, such as sip: REGISTER or nas: ATTACH ACCEPT");
        return new(found.Layer, found.Message, from, fields);
    }

    private static SendStep Send(int line, YamlCursor body, IReadOnlyDictionary<string, string> with)
    {
        var members = body.Members("send", PatternLoader.LayerKeys).ToArray();
        if (members.Length != 1) throw body.Fault("send names one layer and what to send, such as nas: EMM INFORMATION");
        return new(line, members[0].Name, members[0].Value.Text(members[0].Name), with);
    }
}
