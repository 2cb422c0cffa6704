/**
 * # Recording a tree
 *
 * Takes the nodes of a tree one after another, in the order of the walk that numbers them, and keeps them as columns. A node is
 * complete when all its successors have been recorded.
 *
 * @module
 */
import { type GameNodes, TERMINAL } from "./extensiveGame.ts";

/** Collects the nodes of one tree. */
export class NodeRecorder {
  private readonly parent: number[] = [];
  private readonly action: number[] = [];
  private readonly end: number[] = [];
  private readonly mover: number[] = [];
  private readonly index: number[] = [];
  private readonly labels: string[] = [];
  /** The nodes on the way to the next one. */
  private readonly open: number[] = [];
  /** How many actions each of them has. */
  private readonly actions: number[] = [];
  /** The action of each that leads on to the next node. */
  private readonly taken: number[] = [];

  /** Number of nodes recorded, which is the number of the next one. */
  get count(): number {
    return this.parent.length;
  }

  /** Whether the tree is whole. */
  get isComplete(): boolean {
    return this.count > 0 && this.open.length === 0;
  }

  /** Number of nodes above the next one. */
  get depth(): number {
    return this.open.length;
  }

  /** The actions from the root to the next node, by index. */
  get actionsTaken(): readonly number[] {
    return this.taken;
  }

  /** Records the next node. @param actions - How many successors it has; none at a terminal node. */
  add(mover: number, index: number, actions: number, label: string): void {
    const node = this.count;
    this.parent.push(this.open.at(-1) ?? -1);
    this.action.push(this.taken.at(-1) ?? -1);
    this.end.push(node + 1);
    this.mover.push(mover);
    this.index.push(index);
    this.labels.push(label);
    if (mover === TERMINAL) {
      this.goOn();
      return;
    }
    this.open.push(node);
    this.actions.push(actions);
    this.taken.push(0);
  }

  /** The columns of the whole tree. */
  nodes(): GameNodes {
    return {
      count: this.count,
      parent: Int32Array.from(this.parent),
      action: Int32Array.from(this.action),
      end: Int32Array.from(this.end),
      mover: Int8Array.from(this.mover),
      index: Int32Array.from(this.index),
      labels: this.labels,
    };
  }

  /** Goes back up to the nearest node with actions left, and on to the next of them. */
  private goOn(): void {
    for (let last = this.open.length - 1; last >= 0; last -= 1) {
      const next = (this.taken[last] as number) + 1;
      this.taken[last] = next;
      if (next < (this.actions[last] as number)) return;
      this.end[this.open[last] as number] = this.count;
      this.open.pop();
      this.actions.pop();
      this.taken.pop();
    }
  }
}
