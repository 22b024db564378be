using System.Text.Json;
using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Enb.Rrc;
using LteImsBench.Epc.Faults;
using LteImsBench.Host.Tools;
using LteImsBench.Ims;
using LteImsBench.Sip;
using LteImsBench.TestCases.Matching;
using LteImsBench.TestCases.Model;

namespace LteImsBench.Host.Bench;

/// <summary>The fault rules in force, given to the layers that they are about.</summary>
internal sealed class Faults
{
    private readonly List<Active> _active = [];

    public Faults(NetworkBench network)
    {
        network.Core.Faults = message => Find(Layer.Nas, Side.Ue, message.Name, () => PduDecoder.Nas(message.Plain).Json) switch
        {
            null => null,
            { Action: FaultAction.Reject } rule => new NasFault.Reject((byte)rule.Value),
            _ => new NasFault.Drop(),
        };
        network.Ims.Faults = request => Find(Layer.Sip, Side.Ue, request.Title, () => PduDecoder.Sip(request.Octets).Json) switch
        {
            null => null,
            { Action: FaultAction.Answer } rule => new SipFault.Answer(rule.Value),
            _ => new SipFault.Drop(),
        };
        network.Enb.DropsRrc = (RrcFaultPoint point) =>
            Find(Layer.Rrc, point.Direction == LinkDirection.Uplink ? Side.Ue : Side.Network, point.Name, () => PduDecoder.ToJson(json => Messages.Rrc.RrcCodec.WriteJson(point.Message, json))) is not null;
    }

    /// <summary>Whether a layer can do what the rule says.</summary>
    public static bool CanDo(FaultRule rule) => (rule.Match.Layer, rule.Action) switch
    {
        (Layer.Rrc, FaultAction.Drop) => true,
        (Layer.Nas, FaultAction.Drop or FaultAction.Reject) or (Layer.Sip, FaultAction.Drop or FaultAction.Answer) => rule.Match.From != Side.Network,
        _ => false,
    };

    /// <summary>Puts a rule in force until the handle is disposed.</summary>
    public IDisposable Add(FaultRule rule)
    {
        var active = new Active(rule);
        _active.Add(active);
        return new Handle(() => _active.Remove(active));
    }

    private FaultRule? Find(Layer layer, Side from, string name, Func<JsonElement?> fields)
    {
        foreach (Active active in _active)
        {
            EventPattern match = active.Rule.Match;
            if (match.Layer != layer || (match.From ?? from) != from || !IsNamed(name, match.Message)) continue;
            if (match.Fields.Count > 0 && (fields() is not { } found || FieldMatcher.Mismatch(found, match.Fields) is not null)) continue;
            if (!active.Use()) continue;
            return active.Rule;
        }

        return null;
    }

    private static bool IsNamed(string name, string pattern) => pattern == "*" || name.Equals(pattern, StringComparison.OrdinalIgnoreCase);

    private sealed class Active(FaultRule rule)
    {
        private int _left = rule.Count ?? int.MaxValue;

        public FaultRule Rule => rule;

        public bool Use() => _left-- > 0;
    }

    private sealed class Handle(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
