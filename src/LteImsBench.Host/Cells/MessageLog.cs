using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Messages.Mac;
using LteImsBench.Messages.Rrc;
using LteImsBench.Phy.Receiver;

namespace LteImsBench.Host.Cells;

/// <summary>The messages of one cell, each content once with all its times, in the order of the first.</summary>
internal sealed class MessageLog
{
    private readonly Dictionary<(RntiKind, ushort, OctetString), (ScannedMessage Message, List<AirTime> Times)> _known = [];
    private readonly List<ScannedMessage> _order = [];

    public IReadOnlyList<ScannedMessage> Messages => _order;

    /// <summary>Adds a block and gives its message.</summary>
    public ScannedMessage Add(ReceivedBlock block)
    {
        var key = (block.Kind, block.Rnti.Value, new OctetString(block.Octets));
        var time = new AirTime(block.Sfn, block.Subframe);
        if (_known.TryGetValue(key, out var known))
        {
            known.Times.Add(time);
            return known.Message;
        }

        List<AirTime> times = [time];
        ScannedMessage message = Decode(block, times);
        _known[key] = (message, times);
        _order.Add(message);
        return message;
    }

    private static ScannedMessage Decode(ReceivedBlock block, List<AirTime> times)
    {
        RrcChannel? channel = block.Kind switch
        {
            RntiKind.SystemInformation => RrcChannel.BcchDlSch,
            RntiKind.Paging => RrcChannel.Pcch,
            _ => null,
        };
        string name;
        RrcMessage? message = null;
        if (channel is { } known)
        {
            DecodeResult<RrcMessage> decoded = RrcCodec.Decode(known, block.Octets);
            message = decoded.Value;
            name = decoded.IsOk ? NameOf(decoded.Value) : "refused: " + decoded.Fault;
        }
        else
        {
            name = NameOfResponse(block.Octets);
        }

        return new(block.Kind, block.Format, block.Octets, name, message, times) { Rnti = block.Rnti.Value };
    }

    private static string NameOf(RrcMessage message) => message switch
    {
        SystemInformation information => $"SystemInformation ({string.Join(", ", information.SibTypeAndInfo.Select(sib => sib.GetType().Name.ToUpperInvariant()))})",
        Paging paging => $"Paging ({paging.PagingRecordList?.Count ?? 0} records{(paging.SystemInfoModification ? ", systemInfoModification" : "")})",
        _ => RrcCodec.NameOf(message),
    };

    private static string NameOfResponse(ReadOnlySpan<byte> octets)
    {
        if (!RarPdu.TryRead(octets, out RarPdu pdu, out DecodeFault? fault)) return "refused: " + fault;
        List<string> parts = [];
        if (pdu.BackoffIndicator is { } backoff) parts.Add($"backoff {backoff}");
        for (int i = 0; i < pdu.Count; i++) parts.Add($"preamble {pdu[i].Preamble} TA {pdu[i].TimingAdvance} T-C-RNTI {pdu[i].TemporaryCRnti}");
        return $"RandomAccessResponse ({string.Join(", ", parts)})";
    }
}
