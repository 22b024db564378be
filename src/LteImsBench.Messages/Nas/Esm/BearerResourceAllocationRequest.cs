using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>BEARER RESOURCE ALLOCATION REQUEST, TS 24.301 §8.3.8.</summary>
public sealed record BearerResourceAllocationRequest(
    EpsBearerId Ebi, Pti Pti, EpsBearerId LinkedEbi, TrafficFlowTemplate TrafficFlowAggregate, EpsQos RequiredTrafficFlowQos)
    : EsmMessage(Ebi, Pti)
{
    public override EsmMessageType MessageType => EsmMessageType.BearerResourceAllocationRequest;

    public ProtocolConfigurationOptions? ProtocolConfigurationOptions { get; init; }

    /// <summary>NAS signalling low priority.</summary>
    public bool? DeviceProperties { get; init; }

    public OctetString? NbifomContainer { get; init; }

    public ProtocolConfigurationOptions? ExtendedProtocolConfigurationOptions { get; init; }

    public ExtendedEpsQos? ExtendedEpsQos { get; init; }

    // Information element                      IEI  Clause    Presence  Format  Octets
    // Linked EPS bearer identity                    9.9.4.6   M         V       1/2
    // Spare half octet                              9.9.2.9   M         V       1/2
    // Traffic flow aggregate                        9.9.4.15  M         LV      2-256
    // Required traffic flow QoS                     9.9.4.3   M         LV      2-14
    // Protocol configuration options           27   9.9.4.11  O         TLV     3-253
    // Device properties                        C-   9.9.2.0A  O         TV      1
    // NBIFOM container                         33   9.9.4.19  O         TLV     3-257
    // Extended protocol configuration options  7B   9.9.4.26  O         TLV-E   4-65538
    // Extended EPS QoS                         5C   9.9.4.30  O         TLV     12
    internal static BearerResourceAllocationRequest Read(ref NasReader r, EpsBearerId ebi, Pti pti)
    {
        var linked = new EpsBearerId(r.LowHalf());
        return new(ebi, pti, linked, r.LV<TrafficFlowTemplate>(), r.LV<EpsQos>())
        {
            ProtocolConfigurationOptions = r.Tlv<ProtocolConfigurationOptions>(0x27),
            DeviceProperties = r.HalfFlag(0xC0),
            NbifomContainer = r.TlvOctets(0x33),
            ExtendedProtocolConfigurationOptions = r.TlvE<ProtocolConfigurationOptions>(0x7B),
            ExtendedEpsQos = r.Tlv<ExtendedEpsQos>(0x5C),
        };
    }

    private protected override void WriteBody(ref NasWriter w)
    {
        w.LowHalf(LinkedEbi.Value);
        w.LV(TrafficFlowAggregate);
        w.LV(RequiredTrafficFlowQos);
        w.Tlv(0x27, ProtocolConfigurationOptions);
        w.HalfFlag(0xC0, DeviceProperties);
        w.Tlv(0x33, NbifomContainer);
        w.TlvE(0x7B, ExtendedProtocolConfigurationOptions);
        w.Tlv(0x5C, ExtendedEpsQos);
    }
}
