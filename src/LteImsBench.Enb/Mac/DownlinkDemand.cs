using LteImsBench.Core.Identity;
using LteImsBench.L2;

namespace LteImsBench.Enb.Mac;

/// <summary>How urgent a UE's data is; the scheduler serves the classes in this order.</summary>
internal enum TrafficClass : byte
{
    /// <summary>SRBs, IMS signalling and MAC control elements.</summary>
    Signalling,

    /// <summary>GBR bearers within their guaranteed rate.</summary>
    Guaranteed,
    BestEffort,

    /// <summary>Nothing to send.</summary>
    None,
}

/// <summary>What waits for one UE, by class, and how much of its guaranteed rate each GBR bearer has had.</summary>
internal sealed class DownlinkDemand(RadioBearers bearers)
{
    private const int MaxLcid = 10;
    private const int BucketMs = 200;

    private readonly Channel[] _channels = new Channel[MaxLcid + 1];

    /// <summary>Adds or changes a channel; <paramref name="guaranteedKbps"/> is zero for one without a guaranteed rate.</summary>
    public void Configure(Lcid lcid, TrafficClass trafficClass, uint guaranteedKbps = 0)
    {
        ref Channel channel = ref _channels[lcid.Value];
        channel = new() { IsUsed = true, Class = trafficClass, BitsPerTti = guaranteedKbps, Bits = guaranteedKbps * BucketMs };
    }

    public void Remove(Lcid lcid) => _channels[lcid.Value] = default;

    /// <summary>Fills the buckets, once per TTI.</summary>
    public void OnTti()
    {
        foreach (ref Channel channel in _channels.AsSpan())
        {
            if (channel.BitsPerTti > 0) channel.Bits = Math.Min(channel.Bits + channel.BitsPerTti, channel.BitsPerTti * BucketMs);
        }
    }

    /// <summary>The most urgent class with data.</summary>
    public TrafficClass Top()
    {
        TrafficClass top = bearers.BufferState(Lcid.Ccch).IsEmpty ? TrafficClass.None : TrafficClass.Signalling;
        for (byte lcid = 1; lcid <= MaxLcid; lcid++)
        {
            ref Channel channel = ref _channels[lcid];
            if (!channel.IsUsed || channel.Class >= top && channel.BitsPerTti == 0) continue;
            channel.Waiting = bearers.BufferState(new(lcid)).Total;
            if (channel.Waiting == 0) continue;
            TrafficClass now = channel.Class == TrafficClass.Guaranteed && channel.Bits <= 0 ? TrafficClass.BestEffort : channel.Class;
            if (now < top) top = now;
        }

        return top;
    }

    /// <summary>Charges GBR bearers with what a block just took from them; follows a <see cref="Top"/> of the same subframe.</summary>
    public void OnServed()
    {
        for (byte lcid = 1; lcid <= MaxLcid; lcid++)
        {
            ref Channel channel = ref _channels[lcid];
            if (channel.BitsPerTti == 0) continue;
            int left = bearers.BufferState(new(lcid)).Total;
            channel.Bits -= 8L * Math.Max(0, channel.Waiting - left);
            channel.Waiting = left;
        }
    }

    private struct Channel
    {
        public bool IsUsed;
        public TrafficClass Class;
        public long BitsPerTti;
        public long Bits;
        public int Waiting;
    }
}
