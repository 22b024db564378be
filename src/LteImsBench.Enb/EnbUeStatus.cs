using LteImsBench.Core.Identity;
using LteImsBench.Enb.Mac;
using LteImsBench.Enb.Rrc;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb;

/// <summary>A connection of the cell at one moment.</summary>
/// <param name="Id">Its eNB UE S1AP ID.</param>
/// <param name="Ue">Whose it is, where the core has said.</param>
/// <param name="Rnti">C-RNTI.</param>
/// <param name="State">RRC state.</param>
/// <param name="Drbs">Its data radio bearers.</param>
/// <param name="Counters">MAC's counters; live.</param>
public sealed record EnbUeStatus(EnbUeId Id, UeKey? Ue, Rnti Rnti, RrcState State, IReadOnlyList<EnbDrbStatus> Drbs, MacCounters Counters);

/// <summary>A data radio bearer at one moment.</summary>
/// <param name="Bearer">EPS bearer identity.</param>
/// <param name="Drb">DRB identity.</param>
/// <param name="Lcid">Logical channel.</param>
/// <param name="Qos">QoS of its E-RAB.</param>
/// <param name="IsConfirmed">Whether the UE has confirmed it.</param>
public sealed record EnbDrbStatus(EpsBearerId Bearer, DrbId Drb, Lcid Lcid, ErabQos Qos, bool IsConfirmed);
