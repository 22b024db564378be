using LteImsBench.Core.Identity;
using LteImsBench.UeSim;

namespace LteImsBench.Host.Bench;

/// <summary>A simulated UE that the bench holds, and the named steps that take it from off to registered.</summary>
public sealed class SimulatedUeSession(SimulatedUe ue, UeKey key, NetworkBench bench)
{
    /// <summary>The steps in order.</summary>
    public static IReadOnlyList<string> Steps { get; } = ["power-on", "attach", "ims-pdn", "register", "subscribe"];

    public SimulatedUe Ue => ue;

    public UeKey Key => key;

    /// <summary>The steps up to and with <paramref name="last"/>, or null when there is none of that name.</summary>
    public static string[]? StepsUntil(string last)
    {
        int index = Steps.ToList().IndexOf(last);
        return index < 0 ? null : [.. Steps.Take(index + 1)];
    }

    /// <summary>Runs a step; says whether it succeeded, in words, and at which air time in milliseconds it ended.</summary>
    public async Task<(bool Ok, string Words, long At)> RunAsync(string step)
    {
        UeOutcome outcome = step switch
        {
            "power-on" => await ue.PowerOnAsync(),
            "attach" => await ue.AttachAsync(),
            "ims-pdn" => await ue.ConnectPdnAsync(bench.Config.Pcscf.Apn),
            "register" => await ue.RegisterAsync(),
            "subscribe" => await ue.SubscribeRegAsync(),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "no such step"),
        };
        return (outcome.IsSuccess, outcome.Words, bench.Loop.Clock.Now.Count);
    }
}
