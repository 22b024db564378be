using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.L2.Rlc;
using LteImsBench.Messages.L1;
using LteImsBench.Messages.Mac;

namespace LteImsBench.L2.Mac;

/// <summary>
/// Builds MAC PDUs from the logical channels of one UE by the prioritisation of TS 36.321 §5.4.3.1. The network uses the same code
/// with priorities alone. CCCH is always configured and goes first.
/// </summary>
public sealed class MacMultiplexer
{
    // CCCH is in logical channel group 0 (TS 36.331 §9.1.1.1).
    private static readonly LogicalChannelConfig Ccch = new(Lcid.Ccch, 1) { LogicalChannelGroup = 0 };

    private readonly RadioBearers _bearers;
    private readonly List<LogicalChannel> _channels = [];
    private readonly BufferStatus _bufferStatus;
    private readonly byte[] _scratch = new byte[2 * TransportBlockSizes.MaxOctets];

    public MacMultiplexer(RadioBearers bearers)
    {
        _bearers = bearers;
        _bufferStatus = new(bearers, _channels);
        Reset();
    }

    public RadioBearers Bearers => _bearers;

    /// <summary>Adds or changes a logical channel.</summary>
    public void Configure(LogicalChannelConfig channel)
    {
        if (channel.Lcid.Value is < 1 or > MacLcids.LastLogicalChannel)
            throw new ArgumentOutOfRangeException(nameof(channel), channel.Lcid, "LCID 1 to 10");
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)(channel.Priority - 1), 15u, nameof(channel));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)(channel.LogicalChannelGroup ?? 0), 3u, nameof(channel));
        Remove(channel.Lcid);
        int place = 1;
        while (place < _channels.Count && _channels[place].Config.Priority <= channel.Priority) place++;
        _channels.Insert(place, new(channel));
    }

    public void Remove(Lcid lcid)
    {
        int index = _channels.FindIndex(channel => channel.Config.Lcid == lcid);
        if (index > 0) _channels.RemoveAt(index);
    }

    /// <summary>Removes all channels but CCCH.</summary>
    public void Reset()
    {
        _channels.Clear();
        _channels.Add(new(Ccch));
    }

    /// <summary>Fills the buckets. To be called once per TTI.</summary>
    public void OnTti(Tti now)
    {
        _ = now;
        foreach (LogicalChannel channel in _channels) channel.OnTti();
    }

    /// <summary>Octets of a MAC PDU that would carry everything there is to send, rounded up by a few.</summary>
    public int PendingOctets(MacControlElements? elements = null)
    {
        int octets = elements?.Octets ?? 0;
        foreach (LogicalChannel channel in _channels)
        {
            RlcBufferState waiting = _bearers.BufferState(channel.Config.Lcid);
            if (waiting.IsEmpty) continue;
            octets += waiting.Total + LogicalChannel.SubheaderOctets;

            // A STATUS PDU is an SDU of its own.
            if (waiting.StatusOctets > 0 && waiting.StatusOctets < waiting.Total) octets += LogicalChannel.SubheaderOctets;
        }

        return octets;
    }

    /// <summary>Octets to send per logical channel group, as a buffer status report counts them.</summary>
    /// <param name="logicalChannelGroup">0 to 3.</param>
    public int GroupOctets(int logicalChannelGroup) => _bufferStatus.GroupOctets(logicalChannelGroup);

    /// <summary>Writes a MAC PDU that fills <paramref name="pdu"/> exactly, with padding as needed.</summary>
    /// <param name="pdu">The transport block.</param>
    /// <param name="elements">Control elements; power headroom goes behind a buffer status report.</param>
    /// <param name="bsr">What to say about the buffers.</param>
    public MacPduContents Build(Span<byte> pdu, MacControlElements? elements = null, BsrRequest bsr = BsrRequest.None)
    {
        // Order of precedence: C-RNTI or CCCH, BSR, PHR, other data, padding BSR.
        var writer = new MacPduWriter(pdu, _scratch);
        int added = AddElements(ref writer, elements, isHeadroom: false);
        int sduOctets = _bearers.BufferState(Lcid.Ccch).IsEmpty ? 0 : Pull(ref writer, _channels[0], int.MaxValue);
        Span<byte> report = [];
        BsrFormat? format = null;
        if (bsr == BsrRequest.Regular && _bufferStatus.RegularFormat(writer.Unused, PendingOctets()) is { } regular)
        {
            format = regular;
            report = AddReport(ref writer, regular);
        }

        added += AddElements(ref writer, elements, isHeadroom: true);
        sduOctets += AddData(ref writer);
        if (format is null && bsr != BsrRequest.None && _bufferStatus.PaddingFormat(writer.Unused) is { } padding)
        {
            format = padding;
            report = AddReport(ref writer, padding);
        }

        // The report tells what is left after this PDU (§5.4.5).
        if (format is { } chosen) _bufferStatus.Report(chosen).Write(report);
        return new(added, format, sduOctets, writer.Finish());
    }

    private static int AddElements(scoped ref MacPduWriter writer, MacControlElements? elements, bool isHeadroom)
    {
        int added = 0;
        for (int i = 0; i < (elements?.Count ?? 0); i++)
        {
            ReadOnlySpan<byte> payload = elements!.PayloadOf(i);
            byte lcid = elements.LcidOf(i);
            if ((lcid == MacLcids.PowerHeadroom) != isHeadroom || !writer.HasRoomForElement(payload.Length)) continue;
            payload.CopyTo(writer.AddElement(lcid, payload.Length));
            added++;
        }

        return added;
    }

    private static Span<byte> AddReport(scoped ref MacPduWriter writer, BsrFormat format) => format switch
    {
        BsrFormat.Long => writer.AddElement(MacLcids.LongBsr, BufferStatus.LongOctets - 1),
        BsrFormat.Short => writer.AddElement(MacLcids.ShortBsr, BufferStatus.ShortOctets - 1),
        _ => writer.AddElement(MacLcids.TruncatedBsr, BufferStatus.ShortOctets - 1),
    };

    private int AddData(scoped ref MacPduWriter writer)
    {
        int grant = writer.Unused;
        foreach (LogicalChannel channel in _channels)
            grant = channel.ShareByRate(_bearers.BufferState(channel.Config.Lcid), grant);
        foreach (LogicalChannel channel in _channels) grant = channel.ShareRest(grant);

        int octets = 0;
        foreach (LogicalChannel channel in _channels)
        {
            if (channel.Share > 0) octets += Pull(ref writer, channel, channel.Share == LimitOf(channel) ? int.MaxValue : channel.Share);
        }

        // What rounding left over goes by priority alone.
        foreach (LogicalChannel channel in _channels) octets += Pull(ref writer, channel, int.MaxValue);
        return octets;
    }

    private static int LimitOf(LogicalChannel channel) => channel.Waiting.Total + LogicalChannel.SubheaderOctets;

    /// <summary>Adds RLC PDUs of a channel until the limit, the room or the data runs out.</summary>
    private int Pull(scoped ref MacPduWriter writer, LogicalChannel channel, int limit)
    {
        int total = 0;
        while (limit > 0)
        {
            Span<byte> room = writer.Room;
            if (limit < room.Length) room = room[..limit];
            int length = room.IsEmpty ? 0 : _bearers.PullPdu(channel.Config.Lcid, room);
            if (length == 0) break;
            writer.AddSdu(channel.Config.Lcid.Value, length);
            channel.OnServed(length);
            total += length;
            limit -= length + LogicalChannel.SubheaderOctets;
        }

        return total;
    }
}
